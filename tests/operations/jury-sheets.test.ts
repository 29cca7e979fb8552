import { beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "~/domain/verdict";
import { abstainFromEntry } from "~/operations/abstain-from-entry.server";
import type { Act } from "~/operations/act.server";
import { declareConflict } from "~/operations/declare-conflict.server";
import { finishSheet } from "~/operations/finish-sheet.server";
import { reopenSheet } from "~/operations/reopen-sheet.server";
import { saveSheet } from "~/operations/save-sheet.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import {
  judgingClosesAt,
  juryTrace,
  makeOpenJury,
  nowhere,
  sheetOf,
  whileJudging,
} from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 20 });
const { alice, bob, frank, departments } = await cast(db);
const jurors = await makeVoters(db, departments.operations.id, 4);
const [first, second] = [jurors[0]!, jurors[1]!];

let entries: string[];
let cycleId: string;
beforeAll(fresh);
async function fresh() {
  const made = await makeOpenJury(db, {
    honoured: [alice, bob, frank],
    jurors,
    settings: { commentExtremes: true },
  });
  entries = made.entries;
  cycleId = made.cycle.id;
}

const as = (person: { id: string; name: string }, now = whileJudging): Act =>
  actAs(db, { ...person, roles: [] }, now);
const mine = async (entry = 0, juror = first) => (await sheetOf(db, juror, entries[entry]!))!;
const scores = (early: number | null, changed: number | null) => ({ early, changed });

/** The refusal of an act that must leave nothing behind. */
async function refusedWithoutTrace(run: () => Promise<Verdict<unknown>>) {
  const before = await juryTrace(db);
  const verdict = await run();
  expect(verdict.ok).toBe(false);
  expect(await juryTrace(db)).toEqual(before);
  return verdict;
}

describe("keeping a sheet", () => {
  it("keeps what is written, score by score, under a version of its own", async () => {
    const { id } = await mine();
    const once = await saveSheet(as(first), {
      assignmentId: id,
      scores: { early: 3 },
      comment: "",
      version: 0,
    });
    expect(once).toEqual({ ok: true, value: { version: 1 } });
    const twice = await saveSheet(as(first), {
      assignmentId: id,
      scores: { changed: 4 },
      comment: " Called first. ",
      version: 1,
    });
    expect(twice).toEqual({ ok: true, value: { version: 2 } });
    expect(await mine()).toMatchObject({
      state: "open",
      comment: "Called first.",
      savedAt: whileJudging,
      scores: [
        { criterionId: "changed", score: 4 },
        { criterionId: "early", score: 3 },
      ],
    });
    const cleared = { assignmentId: id, scores: { early: null }, comment: "Called first.", version: 2 };
    await saveSheet(as(first), cleared);
    expect((await mine()).scores).toMatchObject([{ criterionId: "changed", score: 4 }]);
  });

  it("answers the same form twice and refuses another tab with the stored version", async () => {
    const { id } = await mine(1);
    const written = { assignmentId: id, scores: scores(2, 2), comment: "", version: 0 };
    const [a, b] = await Promise.all([saveSheet(as(first), written), saveSheet(as(first), written)]);
    expect([a, b]).toEqual([
      { ok: true, value: { version: 1 } },
      { ok: true, value: { version: 1 } },
    ]);
    const stale = await refusedWithoutTrace(() =>
      saveSheet(as(first), { ...written, scores: scores(3, 3), version: 0 }),
    );
    expect(stale).toMatchObject({ reason: "sheet-version", detail: "1" });
  });

  it("lets one of two different tabs through", async () => {
    const { id } = await mine(2);
    const tab = (early: number) =>
      saveSheet(as(first), { assignmentId: id, scores: scores(early, 2), comment: "", version: 0 });
    const verdicts = await Promise.all([2, 3, 4, 3, 2].map(tab));
    const kept = (await mine(2)).scores.find(({ criterionId }) => criterionId === "early")!.score;
    for (const [at, early] of [2, 3, 4, 3, 2].entries()) expect(verdicts[at]!.ok).toBe(early === kept);
    expect((await mine(2)).version).toBe(1);
  });

  it("leaves no event and no letter", async () => {
    const before = await juryTrace(db);
    const { id, version } = await mine();
    await saveSheet(as(first), { assignmentId: id, scores: scores(2, 2), comment: "", version });
    const after = await juryTrace(db);
    expect([after.events, after.letters]).toEqual([before.events, before.letters]);
  });

  it.each([
    ["a score beyond the scale", { scores: { early: 6 } }, "score-out-of-range"],
    ["an unknown criterion", { scores: { charm: 3 } }, "criterion-unknown"],
    ["a comment that is too long", { comment: "x".repeat(2001) }, "comment-too-long"],
    ["a sheet that is nowhere", { assignmentId: nowhere }, "not-found"],
  ])("refuses %s", async (_what, change, reason) => {
    const { id, version } = await mine();
    const written = { assignmentId: id, scores: {}, comment: "other", version, ...change };
    expect(await refusedWithoutTrace(() => saveSheet(as(first), written))).toMatchObject({ reason });
  });

  it("is for the juror alone, and nobody learns that the sheet is there", async () => {
    const { id, version } = await mine();
    const written = { assignmentId: id, scores: scores(5, 5), comment: "", version };
    for (const act of [
      as(second),
      as(alice),
      { ...as(first), actor: { kind: "job" as const, name: "Laurels" } },
    ])
      expect(["not-found", "not-allowed"]).toContain(
        ((await refusedWithoutTrace(() => saveSheet(act, written))) as { reason: string }).reason,
      );
  });

  it("ends at the deadline by the database's clock, and with the phase", async () => {
    const { id, version } = await mine();
    const last = new Date(judgingClosesAt.getTime() - 1);
    const written = { assignmentId: id, scores: scores(3, 3), comment: "", version };
    expect((await saveSheet(as(first, last), written)).ok).toBe(true);
    const late = { ...written, scores: scores(4, 4), version: version + 1 };
    expect(await refusedWithoutTrace(() => saveSheet(as(first, judgingClosesAt), late))).toMatchObject({
      reason: "judging-closed",
    });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "counting" } });
    expect(await refusedWithoutTrace(() => saveSheet(as(first), late))).toMatchObject({
      reason: "judging-closed",
    });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
  });

  it("is refused for an entry that was withdrawn", async () => {
    const { id, version } = await mine();
    await db.entry.update({ where: { id: entries[0]! }, data: { state: "withdrawn" } });
    const written = { assignmentId: id, scores: scores(1, 1), comment: "", version };
    expect(await refusedWithoutTrace(() => saveSheet(as(first), written))).toMatchObject({
      reason: "sheet-stepped-aside",
    });
    await db.entry.update({ where: { id: entries[0]! }, data: { state: "shortlisted" } });
  });
});

describe("finishing a sheet", () => {
  beforeAll(fresh);

  it("needs every score, and a sentence beside an extreme one", async () => {
    const { id } = await mine();
    const save = (early: number | null, comment: string, version: number) =>
      saveSheet(as(first), { assignmentId: id, scores: scores(early, 3), comment, version });
    await save(null, "", 0);
    const finish = (version: number) => finishSheet(as(first), { assignmentId: id, version });
    expect(await refusedWithoutTrace(() => finish(1))).toMatchObject({ field: "score-early" });
    await save(5, "", 1);
    expect(await refusedWithoutTrace(() => finish(2))).toMatchObject({
      reason: "comment-missing",
      detail: "5",
    });
    await save(5, "Before anybody asked.", 2);
    expect(await refusedWithoutTrace(() => finish(2))).toMatchObject({
      reason: "sheet-version",
      detail: "3",
    });
    expect(await finish(3)).toEqual({ ok: true, value: { version: 4 } });
    expect(await finish(3)).toEqual({ ok: true, value: { version: 4 } });
    expect(await mine()).toMatchObject({ state: "done", doneAt: whileJudging });
    const events = { where: { subjectType: "sheet", subjectId: id } };
    expect(await db.auditEvent.count(events)).toBe(1);
    expect(
      JSON.stringify((await db.auditEvent.findMany(events)).map(({ before, after }) => [before, after])),
    ).toBe("[[null,null]]");
  });

  it("closes it to changes until its juror opens it again", async () => {
    const { id, version } = await mine();
    const written = { assignmentId: id, scores: scores(2, 2), comment: "", version };
    expect(await refusedWithoutTrace(() => saveSheet(as(first), written))).toMatchObject({
      reason: "sheet-done",
    });
    expect(
      await refusedWithoutTrace(() => abstainFromEntry(as(first), { assignmentId: id, reason: "" })),
    ).toMatchObject({ reason: "sheet-done" });
    expect(await reopenSheet(as(first), id)).toEqual({ ok: true, value: { version: version + 1 } });
    expect(await reopenSheet(as(first), id)).toEqual({ ok: true, value: { version: version + 1 } });
    expect((await saveSheet(as(first), { ...written, version: version + 1 })).ok).toBe(true);
    expect(await refusedWithoutTrace(() => reopenSheet(as(second), id))).toMatchObject({
      reason: "not-found",
    });
    expect(await refusedWithoutTrace(() => reopenSheet(as(first, judgingClosesAt), id))).toMatchObject({
      reason: "judging-closed",
    });
  });
});

describe("stepping aside", () => {
  beforeAll(fresh);

  it("by abstaining keeps the way back open", async () => {
    const { id } = await mine();
    expect((await abstainFromEntry(as(first), { assignmentId: id, reason: "" })).ok).toBe(true);
    expect((await abstainFromEntry(as(first), { assignmentId: id, reason: "" })).ok).toBe(true);
    expect(await db.auditEvent.count({ where: { subjectId: id } })).toBe(1);
    const { version } = await mine();
    const written = { assignmentId: id, scores: scores(2, 2), comment: "", version };
    expect(await refusedWithoutTrace(() => saveSheet(as(first), written))).toMatchObject({
      reason: "sheet-stepped-aside",
    });
    expect((await reopenSheet(as(first), id)).ok).toBe(true);
    expect((await mine()).state).toBe("open");
  });

  it("for a conflict comes before the first score, with a reason, and is for good", async () => {
    const { id } = await mine(1);
    const declared = { assignmentId: id, conflict: "family-or-friend" as const, reason: "We are cousins." };
    expect(
      await refusedWithoutTrace(() => declareConflict(as(first), { ...declared, reason: " " })),
    ).toMatchObject({
      reason: "reason-missing",
    });
    await saveSheet(as(first), { assignmentId: id, scores: { early: 2 }, comment: "", version: 0 });
    expect(await refusedWithoutTrace(() => declareConflict(as(first), declared))).toMatchObject({
      reason: "scores-begun",
      detail: "People team",
    });
    const { id: other } = await mine(2);
    expect(
      await refusedWithoutTrace(() => declareConflict(as(second), { ...declared, assignmentId: other })),
    ).toMatchObject({ reason: "not-found" });
    expect((await declareConflict(as(first), { ...declared, assignmentId: other })).ok).toBe(true);
    expect(await mine(2)).toMatchObject({
      state: "recused",
      conflict: "family-or-friend",
      reason: "We are cousins.",
      silent: false,
      recusedById: first.id,
    });
    for (const act of [
      () => reopenSheet(as(first), other),
      () => abstainFromEntry(as(first), { assignmentId: other, reason: "" }),
      () => declareConflict(as(first), { ...declared, assignmentId: other }),
      () => finishSheet(as(first), { assignmentId: other, version: 1 }),
    ])
      expect(await refusedWithoutTrace(act)).toMatchObject({ reason: "sheet-stepped-aside" });
  });

  it("hands the entry to somebody else where entries are shared out", async () => {
    const shared = await makeOpenJury(db, {
      honoured: [alice, bob, frank],
      jurors,
      settings: { jurorsPerEntry: 3 },
    });
    const entryId = shared.entries[0]!;
    const sheets = () => db.juryAssignment.findMany({ where: { entryId }, include: { juror: true } });
    const before = await sheets();
    expect(before).toHaveLength(3);
    const juror = jurors.find(({ id }) => id === before[0]!.juror.personId)!;
    const declared = {
      assignmentId: before[0]!.id,
      conflict: "other" as const,
      reason: "I wrote the offer.",
    };
    expect((await declareConflict(as(juror), declared)).ok).toBe(true);
    const after = await sheets();
    expect(after.filter(({ state }) => state === "open")).toHaveLength(3);
    expect(new Set(after.map(({ jurorId }) => jurorId)).size).toBe(4);
    const added = after.find(({ id }) => !before.some((sheet) => sheet.id === id))!;
    const letters = await db.letter.findMany({ where: { idempotencyKey: { startsWith: "jury-more/" } } });
    expect(letters.map(({ personId }) => personId)).toEqual([added.juror.personId]);
  });
});
