import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";

const db = await testDatabase();
const { dana, erin } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);
const colleague = await app.signedIn(erin);

const location = (answer: Response) => answer.headers.get("Location") ?? "";
const reason = "A name is wrong.";
const typed = "Two names are wrong, and one is missing.";
const gone = "The cycle is in another phase now.";

/** A form that a colleague has closed: the words typed into it stand on the page, and nothing has happened. */
async function keeps(path: string, fields: Record<string, string>, sentence: string) {
  const before = await db.auditEvent.count();
  const answer = await hr.post(path, fields);
  expect([path, answer.status]).toEqual([path, 409]);
  const html = await answer.text();
  expect(readable(html)).toContain(sentence);
  expect(html).toContain(typed);
  expect(await db.auditEvent.count()).toBe(before);
  const page = await hr.get(path);
  expect(page.status).toBe(200);
  expect(readable(await page.text())).toContain(sentence);
}

/** A cycle in this phase, with dates that lie around now. */
async function runningNow(phase: "screening" | "voting") {
  const { cycle } = await makeRunningCycle(db, phase);
  const now = (await databaseNow(db)).getTime();
  const inDays = (days: number) => new Date(now + days * 86_400_000);
  await db.cycle.update({
    where: { id: cycle.id },
    data: {
      ...{ nominationsOpenAt: inDays(-9), nominationsCloseAt: inDays(-5), votingCloseAt: inDays(9) },
      ...{ votingOpenAt: inDays(phase === "voting" ? -2 : 5), announceAt: null },
    },
  });
  return cycle.id;
}

/** What the form of the way back holds, as a browser would send it. */
async function filledIn(path: string): Promise<Record<string, string>> {
  const html = await (await hr.get(path)).text();
  const fields: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const name = /\sname="([^"]+)"/.exec(input)?.[1];
    if (name && !/type="checkbox"/.test(input)) fields[name] = /\svalue="([^"]*)"/.exec(input)?.[1] ?? "";
  }
  return fields;
}

it("a pause and an end of a cycle that a colleague has paused or ended keep what was typed", async () => {
  const id = await runningNow("screening");
  const path = `/manage/cycles/${id}`;
  expect(location(await colleague.post(`${path}/pause`, { reason }))).toContain("done=paused");
  await keeps(`${path}/pause`, { reason: typed }, "This cycle is paused.");
  expect(location(await colleague.post(`${path}/move?to=cancelled`, { reason }))).toContain("done=cancelled");
  await keeps(`${path}/move?to=cancelled`, { reason: typed }, gone);
  await keeps(`${path}/pause`, { reason: typed }, gone);
});

it("a way back leads to the phase that its form named and no further, however often it is sent", async () => {
  const id = await runningNow("voting");
  const path = `/manage/cycles/${id}/back`;
  const phase = async () => (await db.cycle.findUniqueOrThrow({ where: { id } })).phase;
  const form = await filledIn(path);
  expect(form.to).toBe("screening");
  const answers = await Promise.all([hr.post(path, { ...form, reason }), hr.post(path, { ...form, reason })]);
  expect(answers.map(location).map((to) => to.split("?")[1])).toEqual(["done=set-back", "done=set-back"]);
  expect(location(await hr.post(path, { ...form, reason }))).toContain("done=set-back");
  expect(await phase()).toBe("screening");
  const again = await colleague.post(path, { ...form, reason });
  expect([again.status, location(again)]).toEqual([409, ""]);
  const before = await db.auditEvent.count();
  const other = await hr.post(path, { ...form, reason: typed });
  expect(other.status).toBe(409);
  const html = await other.text();
  expect(readable(html)).toContain(gone);
  expect(html).toContain(typed);
  expect(html).not.toContain("Open nominations again?");
  expect(await db.auditEvent.count()).toBe(before);
  expect(await phase()).toBe("screening");
  for (const to of ["voting", ""]) expect((await hr.post(path, { ...form, to, reason })).status).toBe(400);

  const back = await filledIn(path);
  expect(back.to).toBe("nominating");
  expect(location(await colleague.post(path, { ...back, reason }))).toContain("done=set-back");
  expect(await phase()).toBe("nominating");
  await keeps(path, { ...back, reason: typed }, gone);
});
