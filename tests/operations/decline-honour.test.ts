import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listWordsAbout } from "~/db/kind-words.server";
import { longestDecline } from "~/domain/awards/decline";
import { declineHonour } from "~/operations/decline-honour.server";
import { recordDecline } from "~/operations/record-decline.server";
import { shortlistByRule } from "~/operations/shortlist-by-rule.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { takeOffShortlist } from "~/operations/take-off-shortlist.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { withdrawEntry } from "~/operations/withdraw-entry.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, frank } = await cast(db);
const hr = actAs(db, dana, afterDays(8));
const told = afterDays(9);

let cycleId: string;
let categoryId: string;
let entryId: string;

async function setUp(people: (typeof alice)[], rules: Record<string, unknown> = {}) {
  const { cycle, category } = await makeRunningCycle(db, "screening", { tellNominees: true, ...rules });
  [cycleId, categoryId] = [cycle.id, category.id];
  entryId = (await makeEntry(db, categoryId, people, { nominators: [charlie, erin] })).id;
}
beforeEach(() => setUp([alice]));

const shortlist = () => shortlistEntry(hr, entryId, "They called before the offer.");
const lettersTo = async (template: string) => {
  const where = { template, state: { not: "cancelled" as const }, idempotencyKey: { contains: entryId } };
  return (await db.letter.findMany({ where })).map(({ personId }) => personId ?? "").sort();
};
const restLetters = async () => {
  const nominations = await db.nomination.findMany({ where: { categoryId } });
  const ofThem = nominations.map(({ id }) => ({ idempotencyKey: { startsWith: `nomination-rests/${id}/` } }));
  return db.letter.findMany({ where: { OR: ofThem } });
};
const decline = (person: typeof alice, words = "", at = told) =>
  declineHonour(actAs(db, person, at), { entryId, words });
const entryNow = () =>
  db.entry.findUniqueOrThrow({
    where: { id: entryId },
    include: { members: { orderBy: { personId: "asc" } } },
  });

describe("telling nominees", () => {
  it("happens once they are on the shortlist, after the minutes in which that can be undone", async () => {
    expect((await shortlist()).ok).toBe(true);
    const [letter, ...more] = await db.letter.findMany({ where: { idempotencyKey: { contains: entryId } } });
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ template: "you-are-nominated", personId: alice.id });
    expect(letter!.dueAt.getTime() - letter!.createdAt.getTime()).toBe(10 * 60_000);
    expect(JSON.stringify(letter!.props)).not.toMatch(/Charlie|Erin/);
    await takeOffShortlist(actAs(db, dana, told), entryId);
    await db.letter.updateMany({ where: { id: letter!.id }, data: { state: "sent" } });
    expect((await shortlist()).ok).toBe(true);
    expect(await lettersTo("you-are-nominated")).toEqual([alice.id]);
  });

  it("goes on as before where taking it off the shortlist is undone", async () => {
    await shortlist();
    const waiting = await db.letter.findFirstOrThrow({ where: { idempotencyKey: { contains: entryId } } });
    const soon = actAs(db, dana, new Date(hr.now.getTime() + 60_000));
    await takeOffShortlist(soon, entryId);
    expect(await lettersTo("you-are-nominated")).toEqual([]);
    const latest = { where: { cycleId }, orderBy: { at: "desc" as const } };
    const { id } = await db.screeningStep.findFirstOrThrow(latest);
    expect(await undoScreening(soon, id)).toMatchObject({ ok: true, value: { entryId } });
    expect((await entryNow()).state).toBe("shortlisted");
    const again = await db.letter.findUniqueOrThrow({ where: { id: waiting.id } });
    expect([again.state, again.dueAt]).toEqual(["queued", waiting.dueAt]);
    expect(await lettersTo("you-are-nominated")).toEqual([alice.id]);
  });

  it("stays undone where the letter was taken back by hand before", async () => {
    await shortlist();
    await db.letter.updateMany({
      where: { idempotencyKey: { contains: entryId } },
      data: { state: "cancelled" },
    });
    const soon = actAs(db, dana, new Date(hr.now.getTime() + 60_000));
    await takeOffShortlist(soon, entryId);
    const latest = { where: { cycleId }, orderBy: { at: "desc" as const } };
    const { id } = await db.screeningStep.findFirstOrThrow(latest);
    expect((await undoScreening(soon, id)).ok).toBe(true);
    expect(await lettersTo("you-are-nominated")).toEqual([]);
  });

  it("does not happen where the award is silent", async () => {
    await setUp([alice], { tellNominees: false });
    expect((await shortlist()).ok).toBe(true);
    expect(await lettersTo("you-are-nominated")).toEqual([]);
    expect(await decline(alice)).toMatchObject({ reason: "not-found" });
  });

  it("is taken back with the step, and comes with the next one", async () => {
    await shortlist();
    const step = await db.screeningStep.findFirstOrThrow({ where: { cycleId } });
    expect((await undoScreening(hr, step.id)).ok).toBe(true);
    expect(await lettersTo("you-are-nominated")).toEqual([]);
    const again = actAs(db, dana, new Date(hr.now.getTime() + 60_000));
    expect((await shortlistEntry(again, entryId, "They called.")).ok).toBe(true);
    expect(await lettersTo("you-are-nominated")).toEqual([alice.id]);
  });

  it("is taken back where HR takes the entry out, and comes by rule too", async () => {
    await shortlist();
    expect((await withdrawEntry(hr, entryId)).ok).toBe(true);
    expect(await lettersTo("you-are-nominated")).toEqual([]);
    await setUp([alice, bob]);
    const rule = { by: "stories" as const, most: 1, ties: "all" as const };
    const order = { cycleId, categoryId, rule, expectedIds: [entryId] };
    expect((await shortlistByRule(hr, order)).ok).toBe(true);
    expect(await lettersTo("you-are-nominated")).toEqual([alice.id, bob.id].sort());
  });
});

describe("a nominee who would rather not", () => {
  it("leaves quietly: the entry rests, and those who nominated hear that and not whose wish it was", async () => {
    await shortlist();
    expect((await decline(alice, " Too shy. ")).ok).toBe(true);
    expect((await entryNow()).state).toBe("withdrawn");
    const letters = await restLetters();
    expect(letters.map(({ personId }) => personId).sort()).toEqual([charlie.id, erin.id].sort());
    expect(JSON.stringify(letters)).not.toContain("Too shy");
    expect(await db.entryDecline.findMany({ where: { entryId } })).toMatchObject([
      { personId: alice.id, words: "Too shy.", declinedAt: told },
    ]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "entry.declined", subjectId: entryId },
    });
    expect(JSON.stringify([event.before, event.after, event.reason])).not.toContain("Too shy");
    expect(await decline(alice)).toMatchObject({ reason: "already-done" });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "announced", announcedAt: told } });
    await db.nomination.updateMany({ where: { categoryId }, data: { kindWords: "shown" } });
    expect(await listWordsAbout(db, alice.id, afterDays(20))).toEqual([]);
  });

  it("leaves a team that goes on, under the names of those who are left, and nobody is told", async () => {
    await setUp([alice, bob, frank]);
    const title = "Alice Moreau, Bob Tanaka and Frank Osei";
    await db.entry.update({ where: { id: entryId }, data: { title } });
    await shortlist();
    const before = await db.letter.count();
    expect((await decline(bob)).ok).toBe(true);
    const entry = await entryNow();
    expect(entry).toMatchObject({ state: "shortlisted", title: "Alice Moreau and Frank Osei" });
    expect(entry.members.map(({ personId }) => personId).sort()).toEqual([alice.id, frank.id].sort());
    expect(await db.letter.count()).toBe(before);
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "announced", announcedAt: told } });
    await db.nomination.updateMany({ where: { categoryId }, data: { kindWords: "shown" } });
    expect(await listWordsAbout(db, bob.id, afterDays(20))).toEqual([]);
    expect(await listWordsAbout(db, frank.id, afterDays(20))).not.toEqual([]);
  });

  it("keeps the name of a team that has one, and takes the team along where it is nothing without them", async () => {
    await setUp([alice, bob, frank]);
    await db.entry.update({ where: { id: entryId }, data: { title: "The night shift" } });
    await shortlist();
    await decline(frank);
    expect((await entryNow()).title).toBe("The night shift");
    await setUp([alice, bob, frank], { nomineeKind: "team", requireBothSides: true });
    await shortlist();
    expect((await decline(bob)).ok).toBe(true);
    expect((await entryNow()).state).toBe("withdrawn");
  });

  it("is not brought back by a later story of the same people", async () => {
    await setUp([alice, bob, frank]);
    await shortlist();
    await decline(bob);
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "nominating" } });
    const nomineeIds = [alice.id, bob.id, frank.id];
    const answers = { story: "All three of them did it." };
    const input = { cycleId, categoryId, nomineeIds, teamName: "", answers, winId: null };
    const form = { nominationId: null, formKey: randomUUID() };
    expect((await submitNomination(actAs(db, dana, afterDays(2)), input, form)).ok).toBe(true);
    expect((await entryNow()).members.map(({ personId }) => personId)).not.toContain(bob.id);
  });

  it("is refused before they are told, after the vote opens, to others and beyond the limit, without a trace", async () => {
    await shortlist();
    const before = { ...(await traceOf(db)), declines: await db.entryDecline.count() };
    const tooEarly = new Date(hr.now.getTime() + 10 * 60_000 - 1);
    expect(await decline(alice, "", tooEarly)).toMatchObject({ reason: "not-found" });
    expect(await decline(bob)).toMatchObject({ reason: "not-found" });
    expect(await decline(charlie)).toMatchObject({ reason: "not-found" });
    expect(await decline(alice, "x".repeat(longestDecline + 1))).toMatchObject({ reason: "answer-too-long" });
    expect({ ...(await traceOf(db)), declines: await db.entryDecline.count() }).toEqual(before);
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
    expect(await decline(alice)).toMatchObject({ reason: "wrong-phase" });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
    expect({ ...(await traceOf(db)), declines: await db.entryDecline.count() }).toEqual(before);
    expect((await decline(alice, "x".repeat(longestDecline))).ok).toBe(true);
  });

  it("can tell HR instead, who takes one of a team out, once and only of its people", async () => {
    await setUp([alice, bob, frank], { tellNominees: false });
    const record = (personId: string) => recordDecline(hr, { entryId, personId });
    const before = { ...(await traceOf(db)), declines: await db.entryDecline.count() };
    expect(await record("")).toMatchObject({ reason: "honouree-missing", field: "personId" });
    expect(await record(charlie.id)).toMatchObject({ reason: "wrong-entry-state", field: "personId" });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
    expect(await record(bob.id)).toMatchObject({ reason: "wrong-phase" });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
    expect({ ...(await traceOf(db)), declines: await db.entryDecline.count() }).toEqual(before);
    expect((await record(bob.id)).ok).toBe(true);
    const entry = await entryNow();
    expect(entry.state).toBe("open");
    expect(entry.members.map(({ personId }) => personId)).not.toContain(bob.id);
    expect(await restLetters()).toEqual([]);
    expect((await record(bob.id)).ok).toBe(false);
  });

  it("counts once, from two tabs at once", async () => {
    await shortlist();
    const both = await Promise.all([decline(alice), decline(alice)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.entryDecline.count({ where: { entryId } })).toBe(1);
    expect(await restLetters()).toHaveLength(2);
  });
});
