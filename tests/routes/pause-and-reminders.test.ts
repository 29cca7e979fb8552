import { describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { dana, erin } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

const location = (answer: Response) => answer.headers.get("Location") ?? "";

describe("a pause and a way back by plain forms", () => {
  it("asks why, and offers the dates", async () => {
    const { cycle } = await makeRunningCycle(db, "screening");
    const path = `/manage/cycles/${cycle.id}`;
    expect((await hr.post(`${path}/pause`, { reason: "" })).status).toBe(409);
    expect(location(await hr.post(`${path}/pause`, { reason: "A name is wrong." }))).toContain("done=paused");
    const room = await (await hr.get(path)).text();
    expect(room).toContain("A name is wrong.");
    expect(location(await hr.post(`${path}/move?to=voting`))).toBe("");
    expect((await hr.post(`${path}/resume`, { dates: "other" })).status).toBe(400);
    const proposed = async () =>
      /value="(\w+)"/.exec(
        /<input[^>]*checked[^>]*>/.exec(await (await hr.get(`${path}/resume`)).text())![0],
      )![1];
    expect(await proposed()).toBe("kept");
    const anHourAgo = new Date((await databaseNow(db)).getTime() - 3_600_000);
    await db.cycle.update({ where: { id: cycle.id }, data: { pausedAt: anHourAgo } });
    expect(await proposed()).toBe("moved");
    expect(location(await hr.post(`${path}/resume`, { dates: "moved" }))).toContain("done=resumed");
    expect(location(await hr.get(`${path}/resume`))).toContain("refused=not-paused");
    const back = await hr.get(`${path}/back`);
    expect(await back.text()).toContain("Open nominations again?");
    const unread = await hr.post(`${path}/back`, { to: "nominating", reason: "Too few came in." });
    expect(unread.status).toBe(400);
    expect(await unread.text()).toContain("Too few came in.");
  });
});

describe("a form about a cycle that is pressed twice", () => {
  it("is done: a pause, its end, and a move by hand; what a colleague did meanwhile is refused", async () => {
    const { cycle } = await makeRunningCycle(db, "screening");
    const path = `/manage/cycles/${cycle.id}`;
    const other = await app.signedIn(erin);
    const twice = async (to: string, form: Record<string, string>) => {
      const answers = await Promise.all([hr.post(`${path}/${to}`, form), hr.post(`${path}/${to}`, form)]);
      return answers.map((answer) => location(answer).split("?")[1]);
    };
    const reason = "A name is wrong.";
    expect(await twice("pause", { reason })).toEqual(["done=paused", "done=paused"]);
    expect(location(await hr.post(`${path}/pause`, { reason: "Another one." }))).not.toContain("done=");
    expect(location(await other.post(`${path}/pause`, { reason }))).not.toContain("done=");
    expect(await twice("resume", { dates: "kept" })).toEqual(["done=resumed", "done=resumed"]);
    expect(location(await other.post(`${path}/resume`, { dates: "kept" }))).not.toContain("done=");
    expect(await twice("move?to=cancelled", { reason })).toEqual(["done=cancelled", "done=cancelled"]);
    expect(location(await hr.post(`${path}/move?to=cancelled`, { reason: "Another one." }))).not.toContain(
      "done=",
    );
    expect(location(await other.post(`${path}/move?to=cancelled`, { reason }))).not.toContain("done=");
    for (const act of ["cycle.paused", "cycle.resumed", "cycle.cancelled"])
      expect([act, await db.auditEvent.count({ where: { act, subjectId: cycle.id } })]).toEqual([act, 1]);
  });
});

it("a cycle that goes on with its dates moved is not told to have kept them, nor the other way round", async () => {
  for (const [chosen, other] of [
    ["moved", "kept"],
    ["kept", "moved"],
  ] as const) {
    const { cycle } = await makeRunningCycle(db, "screening");
    const path = `/manage/cycles/${cycle.id}`;
    const now = (await databaseNow(db)).getTime();
    const at = (hours: number) => new Date(now + hours * 3_600_000);
    await hr.post(`${path}/pause`, { reason: "A name is wrong." });
    const ahead = { votingOpenAt: at(24), votingCloseAt: at(48), announceAt: null };
    await db.cycle.update({ where: { id: cycle.id }, data: { pausedAt: at(-1), ...ahead } });
    const resume = async (dates: string) => location(await hr.post(`${path}/resume`, { dates }));
    expect(await resume(chosen)).toContain("done=resumed");
    expect(await resume(chosen)).toContain("done=resumed");
    const refused = await resume(other);
    expect(refused).toContain("refused=not-paused");
    expect(await db.auditEvent.count({ where: { act: "cycle.resumed", subjectId: cycle.id } })).toBe(1);
  }
});

it("where no date lay ahead of a pause, both choices are the same", async () => {
  const { cycle } = await makeRunningCycle(db, "certifying");
  const path = `/manage/cycles/${cycle.id}`;
  const now = (await databaseNow(db)).getTime();
  const ago = (days: number) => new Date(now - days * 86_400_000);
  await db.cycle.update({
    where: { id: cycle.id },
    data: {
      ...{ nominationsOpenAt: ago(9), nominationsCloseAt: ago(8), votingOpenAt: ago(7) },
      ...{ votingCloseAt: ago(6), announceAt: null },
    },
  });
  await hr.post(`${path}/pause`, { reason: "A name is wrong." });
  for (const dates of ["moved", "moved", "kept"])
    expect(location(await hr.post(`${path}/resume`, { dates }))).toContain("done=resumed");
});

describe("reminders by plain forms", () => {
  it("take rules, say beside the field what is wrong, and one can be asked for by hand", async () => {
    const { cycle } = await makeRunningCycle(db, "nominating");
    const later = new Date((await databaseNow(db)).getTime() + 86_400_000 * 5);
    await db.cycle.update({
      where: { id: cycle.id },
      data: { nominationsCloseAt: later, votingOpenAt: later, votingCloseAt: new Date(later.getTime() + 1) },
    });
    const path = `/manage/cycles/${cycle.id}/reminders`;
    const rules = { voteReminderDays: "3, 1", nominationReminderDays: "", reminderGapDays: "2" };
    const refused = await hr.post(path, { ...rules, voteReminderDays: "often", reminderGapDays: "0" });
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expect(html).toContain("Write numbers of days, such as 3, 1.");
    expect(html).toContain("Leave at least one day between reminders.");
    expect(html).toContain("often");
    expect(location(await hr.post(path, rules))).toContain("done=reminders");
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({
      voteReminderDays: [3, 1],
      nominationReminderDays: [],
      reminderGapDays: 2,
    });
    expect(location(await hr.post(`${path}/now`))).toContain("done=reminder");
    expect(await (await hr.get(path)).text()).toContain("One was asked for.");
    expect(location(await hr.post(`${path}/now`))).toContain("refused=already-done");
  });
});
