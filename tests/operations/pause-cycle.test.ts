import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { cancelCycle } from "~/operations/cancel-cycle.server";
import { castBallot } from "~/operations/cast-ballot.server";
import { changeCycleDates } from "~/operations/change-cycle-dates.server";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { closeVoting } from "~/operations/close-voting.server";
import { moveDueCycles } from "~/operations/move-due-cycles.server";
import { pauseCycle } from "~/operations/pause-cycle.server";
import { resumeCycle } from "~/operations/resume-cycle.server";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";
import { sendDueReminders } from "~/operations/send-due-reminders.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { datesOf } from "~/domain/awards/cycle-dates";
import { phases } from "~/domain/awards/phase";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";
import { castFor, makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { dana, alice, bob, charlie, erin } = await cast(db);
const hr = (day: number) => actAs(db, dana, afterDays(day));
const cycleOf = (id: string) => db.cycle.findUniqueOrThrow({ where: { id } });
const lettersOf = (template: string, cycleId: string) =>
  db.letter.findMany({ where: { template, idempotencyKey: { contains: cycleId } } });

beforeEach(async () => {
  await db.cycle.updateMany({ data: { phase: "cancelled", pausedAt: null } });
});

describe("a paused vote", () => {
  const start = () => makeOpenVote(db, { honoured: [bob, erin], voters: [alice, charlie, dana] });

  it("takes no ballot, keeps those in the box, and takes them again once it goes on", async () => {
    const { cycle, category, entries } = await start();
    await castFor(db, alice, category.id, entries);
    expect((await pauseCycle(hr(15), cycle.id, " A name is wrong. ")).ok).toBe(true);
    const before = await traceOf(db);
    expect(await castFor(db, charlie, category.id, entries)).toMatchObject({ reason: "cycle-paused" });
    expect(await traceOf(db)).toEqual(before);
    expect(await db.sealedBallot.count({ where: { categoryId: category.id } })).toBe(1);
    expect((await resumeCycle(hr(16), cycle.id, "kept")).ok).toBe(true);
    expect((await castFor(db, charlie, category.id, entries)).ok).toBe(true);
    expect(await db.sealedBallot.count({ where: { categoryId: category.id } })).toBe(2);
  });

  it("writes to all voters alike, whether they voted or not, with the reason", async () => {
    const { cycle, category, entries } = await start();
    await castFor(db, alice, category.id, entries);
    await pauseCycle(hr(15), cycle.id, "A name is wrong.");
    const all = await lettersOf("cycle-paused", cycle.id);
    const letters = all.filter(({ props }) => (props as { part: string }).part === "vote");
    expect(letters.map(({ personId }) => personId).sort()).toEqual([alice.id, charlie.id, dana.id].sort());
    const words = letters.map(({ props }) => ({ ...(props as object), name: "" }));
    expect(new Set(words.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(words[0]).toMatchObject({ reason: "A name is wrong.", path: "/vote" });
  });

  it("does not close by its date or by hand, and reminds nobody", async () => {
    const { cycle } = await start();
    await pauseCycle(hr(15), cycle.id, "A name is wrong.");
    await sendDueReminders(db, new Date(afterDays(20).getTime() + 60_000));
    await closeDueVotings(db, afterDays(30));
    expect(await closeVoting(hr(30), cycle.id)).toMatchObject({ reason: "cycle-paused" });
    expect(await cycleOf(cycle.id)).toMatchObject({ phase: "voting", closingSoonSentAt: null });
    await resumeCycle(hr(30), cycle.id, "kept");
    await closeDueVotings(db, afterDays(30));
    expect((await cycleOf(cycle.id)).phase).toBe("counting");
  });

  it("gets back the time it lost", async () => {
    const { cycle, category, entries } = await start();
    await pauseCycle(hr(16), cycle.id, "A name is wrong.");
    await resumeCycle(hr(26), cycle.id, "moved");
    expect(await cycleOf(cycle.id)).toMatchObject({
      votingCloseAt: afterDays(31),
      votingOpenAt: afterDays(14),
      pausedAt: null,
      pauseReason: "",
    });
    const cast = castBallot(actAs(db, { ...charlie, roles: [] }, afterDays(30)), {
      categoryId: category.id,
      choice: { ranks: entries.map((id) => [id]) },
    });
    expect((await cast).ok).toBe(true);
    const letters = await lettersOf("cycle-resumed", cycle.id);
    expect(letters.find(({ personId }) => personId === charlie.id)?.props).toMatchObject({
      until: afterDays(31).toISOString(),
    });
  });
});

describe("paused nominations", () => {
  it("keep drafts and take nothing", async () => {
    const { cycle, category } = await makeRunningCycle(db, "nominating");
    await pauseCycle(hr(2), cycle.id, "The rules are unclear.");
    const input = {
      cycleId: cycle.id,
      categoryId: category.id,
      nomineeIds: [bob.id],
      teamName: "",
      answers: { story: "He asked the other side first, and both won by it." },
      winId: null,
    };
    const act = actAs(db, { ...alice, roles: [] }, afterDays(3));
    const at = { nominationId: null, formKey: randomUUID() };
    const draft = await saveNominationDraft(act, input, at);
    if (!draft.ok) throw new Error(draft.reason);
    const sent = { nominationId: draft.value.id, formKey: at.formKey };
    expect(await submitNomination(act, input, sent)).toMatchObject({ reason: "cycle-paused" });
    await moveDueCycles(db, afterDays(9));
    expect((await cycleOf(cycle.id)).phase).toBe("nominating");
    await resumeCycle(hr(9), cycle.id, "moved");
    const later = actAs(db, { ...alice, roles: [] }, afterDays(10));
    expect((await submitNomination(later, input, sent)).ok).toBe(true);
  });
});

describe("screening that stands still or moves", () => {
  async function start() {
    const { cycle, category } = await makeRunningCycle(db, "screening");
    const { id: entryId } = await makeEntry(db, category.id, [bob], { nominators: [alice, charlie] });
    const [first] = await db.nomination.findMany({ where: { entryId, nominatorId: alice.id } });
    const { id } = await db.nomination.update({ where: { id: first!.id }, data: { state: "returned" } });
    return { cycle, id };
  }
  const answers = async (template: string, cycleId: string) =>
    (await lettersOf(template, cycleId))
      .filter(({ props }) => (props as { part: string }).part === "answer")
      .map(({ personId, props }) => ({ ...(props as { until?: string; changes?: unknown[] }), personId }));
  const own = { personId: alice.id, part: "answer", path: "/nominations" };

  it("is told to whoever has a nomination to send again, with the time that is left", async () => {
    const { cycle } = await start();
    await pauseCycle(hr(8), cycle.id, "The rules are unclear.");
    expect(await answers("cycle-paused", cycle.id)).toMatchObject([own]);
    await resumeCycle(hr(10), cycle.id, "moved");
    const until = afterDays(16).toISOString();
    expect(await answers("cycle-resumed", cycle.id)).toMatchObject([{ ...own, until, lastTimeZone: null }]);
  });

  it("is told of a vote that opens earlier, and of no other date", async () => {
    const { cycle } = await start();
    const dates = { ...datesOf(cycle), votingOpenAt: afterDays(12) };
    await changeCycleDates(hr(8), cycle.id, dates, { reason: "We are done." });
    const changes = [{ what: "votingOpenAt", after: afterDays(12).toISOString() }];
    expect(await answers("dates-changed", cycle.id)).toMatchObject([{ ...own, changes }]);
    const later = { ...dates, votingCloseAt: afterDays(25), announceAt: afterDays(40) };
    await changeCycleDates(hr(9), cycle.id, later, { reason: "We are not." });
    expect(await answers("dates-changed", cycle.id)).toHaveLength(1);
  });

  it("is told to nobody whose nomination is sent again, and to nobody of the vote", async () => {
    const { cycle, id } = await start();
    await db.nomination.update({ where: { id }, data: { state: "submitted" } });
    await pauseCycle(hr(8), cycle.id, "The rules are unclear.");
    expect(await answers("cycle-paused", cycle.id)).toEqual([]);
    const { cycle: other, id: late } = await start();
    await db.cycle.update({ where: { id: other.id }, data: { phase: "voting" } });
    await pauseCycle(hr(15), other.id, "A name is wrong.");
    expect(await db.nomination.findUnique({ where: { id: late } })).toMatchObject({ state: "returned" });
    expect(await answers("cycle-paused", other.id)).toEqual([]);
  });
});

describe("a pause", () => {
  it("needs a reason, happens once, and ends once", async () => {
    const { cycle } = await makeRunningCycle(db, "screening");
    const before = await traceOf(db);
    expect(await pauseCycle(hr(8), cycle.id, "  ")).toMatchObject({ reason: "reason-missing" });
    expect(await resumeCycle(hr(8), cycle.id, "moved")).toMatchObject({ reason: "not-paused" });
    expect(await traceOf(db)).toEqual(before);
    const verdicts = await Promise.all([
      pauseCycle(hr(8), cycle.id, "The budget is unclear."),
      pauseCycle(hr(8), cycle.id, "The budget is unclear."),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    const ends = await Promise.all([
      resumeCycle(hr(9), cycle.id, "moved"),
      resumeCycle(hr(9), cycle.id, "moved"),
    ]);
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await cycleOf(cycle.id)).votingOpenAt).toEqual(afterDays(15));
    const acts = await db.auditEvent.findMany({ where: { subjectId: cycle.id }, orderBy: { seq: "asc" } });
    expect(acts.map(({ act }) => act)).toEqual(["cycle.paused", "cycle.resumed"]);
    expect(acts[0]?.reason).toBe("The budget is unclear.");
  });

  it.each(phases.map((phase) => ({ phase })))("in $phase is allowed or not", async ({ phase }) => {
    const { cycle } = await makeRunningCycle(db, phase);
    const verdict = await pauseCycle(hr(8), cycle.id, "The budget is unclear.");
    const allowed = ["nominating", "screening", "voting", "certifying"].includes(phase);
    expect(verdict.ok).toBe(allowed);
    if (!allowed) expect(verdict).toMatchObject({ reason: "wrong-phase" });
  });

  it("does not keep a cycle from being cancelled", async () => {
    const { cycle } = await makeRunningCycle(db, "screening");
    await pauseCycle(hr(8), cycle.id, "The budget is unclear.");
    expect((await cancelCycle(hr(9), cycle.id, "The budget is gone.")).ok).toBe(true);
    expect(await cycleOf(cycle.id)).toMatchObject({ phase: "cancelled", pausedAt: null });
  });
});

describe("changed dates", () => {
  const later = async (id: string, changed: object) => ({ ...datesOf(await cycleOf(id)), ...changed });

  it("tell all who may nominate while nominations are open", async () => {
    const { cycle } = await makeRunningCycle(db, "nominating");
    const dates = await later(cycle.id, { nominationsCloseAt: afterDays(10) });
    await changeCycleDates(hr(2), cycle.id, dates, { reason: "A bank holiday." });
    const letters = await lettersOf("dates-changed", cycle.id);
    expect(letters).toHaveLength(await db.person.count({ where: { deactivatedAt: null } }));
    expect(letters[0]?.props).toMatchObject({
      reason: "A bank holiday.",
      changes: [{ what: "nominationsCloseAt", after: afterDays(10).toISOString() }],
    });
  });

  it("tell nobody outside about a date they never heard of, and nobody of a draft", async () => {
    const running = await makeRunningCycle(db, "nominating");
    const announced = await later(running.cycle.id, { announceAt: afterDays(40) });
    await changeCycleDates(hr(2), running.cycle.id, announced, { reason: "The hall is free then." });
    const told = await lettersOf("dates-changed", running.cycle.id);
    expect(told.map(({ props }) => (props as { path: string }).path)).toEqual([
      `/manage/cycles/${running.cycle.id}`,
    ]);
    const draft = await makeRunningCycle(db, "draft");
    const moved = await later(draft.cycle.id, { nominationsCloseAt: afterDays(10) });
    await changeCycleDates(hr(2), draft.cycle.id, moved, { reason: "" });
    expect(await lettersOf("dates-changed", draft.cycle.id)).toEqual([]);
  });
});
