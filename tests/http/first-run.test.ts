import { expect, test } from "vitest";
import { startApp } from "@tests/support/app";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const app = await startApp(db);
const token = /Set-up token: (\S+)/.exec(app.printed())?.[1] ?? "";

const form = {
  setupToken: token,
  companyName: "Fenwright Instruments",
  currency: "eur",
  timeZone: "Europe/Berlin",
  name: "Adam Field",
  email: "Adam@Fenwright.example",
  departmentName: "People",
};

test("until there is a company every page leads to the first run", async () => {
  for (const path of ["/", "/login", "/hall", "/no-such-page"])
    expect((await app.visitor().get(path)).headers.get("location"), path).toBe("/setup");
  expect((await app.visitor().get("/setup")).status).toBe(200);
  expect((await app.visitor().get("/readyz")).status).toBe(200);
});

test("a wrong token sets nothing up, keeps what was typed and tells nobody the token", async () => {
  const answer = await app.visitor().post("/setup", { ...form, setupToken: "guess" });
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain("This is not the token that the server printed");
  expect(page).toContain("Fenwright Instruments");
  expect(page).not.toContain(token);
  expect(await db.company.count()).toBe(0);
  expect(await db.auditEvent.count()).toBe(0);
});

test("a form of the wrong shape is answered beside each field", async () => {
  const answer = await app.visitor().post("/setup", { ...form, currency: "euro", email: "adam" });
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(page).toContain("Write the three letters of the currency.");
  expect(page).toContain("Write your whole work e-mail.");
});

test("two set-ups at once make one company, and the door is closed afterwards", async () => {
  const guests = [app.visitor(), app.visitor()];
  const answers = await Promise.all(guests.map((guest) => guest.post("/setup", form)));
  const made = answers.map((answer) => answer.headers.get("location"));
  expect(made.filter((to) => to === "/manage/people/import")).toHaveLength(1);
  expect(await db.company.count()).toBe(1);
  const adam = await db.person.findFirstOrThrow({ include: { grants: true } });
  expect(adam.email).toBe("adam@fenwright.example");
  expect(adam.grants.map(({ role }) => role).sort()).toEqual(["admin", "hr"]);
  const winner = guests[made.indexOf("/manage/people/import")];
  expect((await winner?.get("/manage/people"))?.status).toBe(200);
  expect((await app.visitor().get("/setup")).headers.get("location")).toBe("/");
  expect((await app.visitor().post("/setup", form)).headers.get("location")).toBe("/");
  expect(await db.company.count()).toBe(1);
});
