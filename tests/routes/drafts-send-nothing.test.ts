import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

it("the pages of a draft promise no letter and no reminder", async () => {
  const { cycle } = await makeRunningCycle(db, "draft");
  const path = `/manage/cycles/${cycle.id}`;
  const room = await (await hr.get(`${path}?done=dates`)).text();
  expect(room).toContain("Nobody gets a letter of it while this is a draft.");
  expect(room).toContain("Nobody gets a letter before nominations open on");
  expect(room).not.toContain("Those whom that concerns get a letter");
  expect(room).toMatch(/\/reminders">Reminder rules</);
  expect(await (await hr.get(`${path}/reminders`)).text()).toContain("None leaves before nominations open.");
  const asked = await hr.get(`${path}/move?to=cancelled`);
  expect(asked.status).toBe(200);
  const cancel = await asked.text();
  expect(cancel).toContain("It ends before it began.");
  expect(cancel).not.toContain("Everybody who has a part in it gets a letter");
});

it("those of an open cycle say who gets one", async () => {
  const { cycle } = await makeRunningCycle(db, "nominating");
  const room = await (await hr.get(`/manage/cycles/${cycle.id}?done=dates`)).text();
  expect(room).toContain("Those whom that concerns get a letter");
  expect(room).toMatch(/\/reminders">Remind</);
});
