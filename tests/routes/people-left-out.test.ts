import { expect, it } from "vitest";
import { uploadPeople } from "~/operations/upload-people.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { mustDo } from "@tests/support/trophies";

const db = await testDatabase();
const { adam, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

it("the check of a file of people offers to leave out the rows with a problem", async () => {
  const csv = [
    "name,email,department,manager",
    "Fay Winslow,fay@leave.example,Sales,",
    "Wrong,wrong,Sales,",
    "Boss Gone,boss@leave.example,Sales,nobody@leave.example",
    "Ada Below,below@leave.example,Sales,boss@leave.example",
  ].join("\n");
  const { id } = mustDo(await uploadPeople(actAs(db, adam), { filename: "people.csv", csv }));
  const path = `/manage/people/import/${id}`;
  const page = await (await hr.get(path)).text();
  expect(page).toContain("Leave out 2 rows with a problem");
  expect(page).toContain("1 more row stays out because of them");
  expect(page).toContain("Import 1 change");
  const seen = /name="seen" value="([^"]*)"/.exec(page)![1]!;
  const stopped = await hr.post(path, { seen });
  expect(stopped.status).toBe(409);
  expect(await stopped.text()).toContain("or choose to leave them out");
  expect((await hr.post(path, { seen, problems: "otherwise" })).status).toBe(400);
  expect(await db.person.count({ where: { email: { endsWith: "@leave.example" } } })).toBe(0);
  const done = (await hr.post(path, { seen, problems: "leave-out" })).headers.get("Location") ?? "";
  expect(done).toBe("/manage/people?added=1&changed=0&left=3");
  expect(await (await hr.get(done)).text()).toContain("3 rows were left out.");
  expect((await hr.get(path)).headers.get("Location")).toBe(done);
  const history = readable(await (await hr.get("/manage/people/import")).text());
  expect(history).toContain("1 person joined, 0 changed, 3 rows left out.");
  expect(await db.person.count({ where: { email: { endsWith: "@leave.example" } } })).toBe(1);
});
