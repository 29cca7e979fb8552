import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { makePerson } from "../../prisma/factories";

const db = await testDatabase();
const { alice, bob, dana, departments } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

it("shows every field that differs between two accounts, and which of them stays", async () => {
  const same = { name: "Mona Quill", departmentId: departments.sales.id, location: "Porto" };
  const kept = await makePerson(db, {
    ...same,
    jobTitle: "",
    startDate: null,
    managerId: alice.id,
    timeZone: "America/New_York",
  });
  const gone = await makePerson(db, {
    ...{ ...same, jobTitle: "Lead", managerId: bob.id, timeZone: "Europe/Lisbon" },
    ...{ startDate: new Date("2024-03-01"), employeeNumber: "Q-77" },
  });
  await db.roleGrant.create({
    data: { personId: gone.id, role: "buyer", grantedAt: new Date() },
  });
  const page = await (await hr.get(`/manage/people/doubles?kept=${kept.id}&gone=${gone.id}`)).text();
  const rows = [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => readable(cell!)),
  );
  const line = (label: string) => rows.find(([head]) => head === label)?.slice(1);
  expect(line("Job title")).toEqual(["None", "Lead", "Lead"]);
  expect(line("Employee number")).toEqual(["None", "Q-77", "Q-77"]);
  expect(line("Start date")).toEqual(["None", "1 March 2024", "1 March 2024"]);
  expect(line("Time zone")).toEqual(["America/New York", "Europe/Lisbon", "America/New York"]);
  expect(line("Roles")).toEqual(["None", "Trophy buyer", "None"]);
  expect(line("Manager")?.map((words) => words.split(",")[0])).toEqual([alice.name, bob.name, alice.name]);
  expect(line("Name")).toEqual(["Mona Quill", "Mona Quill", "Mona Quill"]);
  expect(line("Location")).toBeUndefined();
});

it("time zones are read without underscores and sent as they are", async () => {
  const page = await (await hr.get(`/manage/people/${alice.id}`)).text();
  expect(page).toMatch(/<option value="America\/New_York"[^>]*>America\/New York</);
});
