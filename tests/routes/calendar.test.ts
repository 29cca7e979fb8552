import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, dana } = await cast(db);
const app = await startApp(db);
const person = await app.signedIn(alice);
const hr = await app.signedIn(dana);
const guest = app.visitor();
const addressIn = (html: string) =>
  /<code>[^<]*(\/calendar\/[A-Za-z0-9_-]{43})<\/code>/.exec(html)?.[1] ?? "";

it("a feed has the dates of what everybody may know, and nothing about its owner", async () => {
  const open = await makeRunningCycle(db, "nominating");
  const draft = await makeRunningCycle(db, "draft");
  const cancelled = await makeRunningCycle(db, "cancelled");
  const html = await (await person.post("/me/calendar", { do: "make" })).text();
  const path = addressIn(html);
  const answer = await guest.get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
  const text = (await answer.text()).replaceAll("\r\n ", "");
  expect(text).toContain(`UID:${open.cycle.id}-nominationsCloseAt`);
  expect(text).toContain("DTSTART:20260112T090000Z");
  expect(text).not.toContain(draft.cycle.id);
  expect(text).not.toContain(cancelled.cycle.id);
  for (const secret of [alice.name, alice.id, alice.email]) expect(text).not.toContain(secret);
  expect(JSON.stringify(await db.calendarFeed.findMany())).not.toContain(path.split("/")[2]);
});

it("an address ends with the next one, by hand, and when its owner leaves", async () => {
  const first = addressIn(await (await person.post("/me/calendar", { do: "make" })).text());
  const second = addressIn(await (await person.post("/me/calendar", { do: "make" })).text());
  expect((await guest.get(first)).status).toBe(404);
  expect((await guest.get(second)).status).toBe(200);
  expect(await (await person.get("/me/calendar")).text()).not.toContain(second);
  await db.person.update({ where: { id: alice.id }, data: { deactivatedAt: new Date() } });
  expect((await guest.get(second)).status).toBe(404);
  await db.person.update({ where: { id: alice.id }, data: { deactivatedAt: null } });
  await person.post("/me/calendar/end", { do: "end" });
  expect((await guest.get(second)).status).toBe(404);
  expect(await db.calendarFeed.count()).toBe(0);
});

it("the file of a draft is for those who run cycles", async () => {
  const { cycle } = await makeRunningCycle(db, "draft");
  expect((await person.get(`/cycles/${cycle.id}/calendar`)).status).toBe(404);
  const file = await hr.get(`/cycles/${cycle.id}/calendar`);
  expect(file.status).toBe(200);
  expect(file.headers.get("Content-Disposition")).toContain(".ics");
});
