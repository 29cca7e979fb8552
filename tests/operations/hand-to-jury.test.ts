import { describe, expect, it } from "vitest";
import { usualJury } from "~/domain/juries/settings";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { certifyResult } from "~/operations/certify-result.server";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { handOverToJuries } from "~/operations/hand-over-to-juries.server";
import { handToJury } from "~/operations/hand-to-jury.server";
import { releaseBox } from "~/operations/release-box.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { criteria, judge, judgingClosesAt, juryTrace, makeOpenJury } from "@tests/support/juries";
import { atClose, castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 20 });
const { alice, bob, frank, charlie, dana, erin, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 8);
const jurors = voters.slice(0, 3);
const closesAt = afterDays(28);
const reason = "Too few of us were in.";
const settings = { ...usualJury, criteria, jurorIds: jurors.map(({ id }) => id) };
const hr = actAs(db, dana, atClose);

async function everyStep(now: Date) {
  await closeDueVotings(db, now);
  await handOverToJuries(db, now);
  await finishCounting(db, now);
  await handOverToJuries(db, now);
  await finishJudging(db, now);
}

/** A vote that two of eight joined where half were asked for, closed and still sealed. */
async function quietVote() {
  const vote = await makeOpenVote(db, {
    honoured: [alice, bob, frank],
    voters,
    rules: { quorumPercent: 50 },
  });
  for (const voter of voters.slice(0, 2)) await castFor(db, voter, vote.category.id, [vote.entries[0]!]);
  await everyStep(atClose);
  return vote;
}

const hand = (categoryId: string, change = {}, act = hr) =>
  handToJury(act, { categoryId, settings, closesAt, reason, ...change });

async function refusedWithoutTrace(run: () => ReturnType<typeof handToJury>) {
  const before = await juryTrace(db);
  const verdict = await run();
  expect(verdict.ok).toBe(false);
  expect(await juryTrace(db)).toEqual(before);
  return verdict;
}

describe("a vote without quorum, handed to a jury", () => {
  it.each(["while its box is sealed", "after it was counted"])("%s", async (when) => {
    const { category, cycle, entries } = await quietVote();
    if (when === "after it was counted") {
      expect((await releaseBox(hr, category.id)).ok).toBe(true);
      await everyStep(atClose);
      expect(await db.result.findUnique({ where: { categoryId: category.id } })).toMatchObject({
        outcome: "no_quorum",
      });
    }
    const verdicts = await Promise.all([hand(category.id), hand(category.id)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({
      phase: "voting",
      votingCloseAt: closesAt,
    });
    expect(await db.juror.count({ where: { categoryId: category.id } })).toBe(3);
    await everyStep(atClose);
    const list = await db.shortlistCount.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(list).toMatchObject({ castCount: 2, eligibleCount: 8 });
    const shortlisted = { categoryId: category.id, state: "shortlisted" as const };
    expect(await db.entry.count({ where: shortlisted })).toBe(3);
    for (const juror of jurors) await judge(db, juror, entries[2]!, [5, 4], afterDays(25));
    await everyStep(closesAt);
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(result).toMatchObject({ outcome: "decided", winnerIds: [entries[2]] });
    expect(recount(parseElection(JSON.parse(JSON.stringify(result.file))))).toMatchObject({
      agrees: true,
      doubts: [],
    });
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "certifying" });
  });

  it("is refused to others, without a reason, for the past, and for a jury that cannot start", async () => {
    const { category, cycle } = await quietVote();
    for (const [change, expected] of [
      [{ reason: " " }, { reason: "reason-missing", field: "reason" }],
      [{ closesAt: atClose }, { reason: "date-past", field: "closesAt" }],
      [{ settings: { ...settings, criteria: [] } }, { reason: "jury-incomplete", detail: "no-criteria" }],
      [{ settings: { ...settings, jurorIds: [dana.id] } }, { detail: "too-few-jurors" }],
      [{ categoryId: "nowhere" }, { reason: "not-found" }],
    ] as const)
      expect(await refusedWithoutTrace(() => hand(category.id, change))).toMatchObject(expected);
    expect(await refusedWithoutTrace(() => hand(category.id, {}, actAs(db, charlie, atClose)))).toMatchObject(
      { reason: "not-allowed" },
    );
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt: afterDays(27) } });
    expect(await refusedWithoutTrace(() => hand(category.id))).toMatchObject({
      reason: "announcement-before-close",
      field: "closesAt",
    });
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt: null } });
  });
});

describe("what was decided stays decided", () => {
  it("by a vote with its quorum, open or counted", async () => {
    const vote = await makeOpenVote(db, { honoured: [alice, bob], voters, rules: {} });
    expect(await refusedWithoutTrace(() => hand(vote.category.id))).toMatchObject({ reason: "wrong-phase" });
    await castFor(db, voters[0]!, vote.category.id, [vote.entries[0]!]);
    await everyStep(atClose);
    expect(await refusedWithoutTrace(() => hand(vote.category.id))).toMatchObject({
      reason: "quorum-was-met",
    });
  });

  it("and by two signatures, also that there was no quorum", async () => {
    const { category } = await quietVote();
    await releaseBox(hr, category.id);
    await everyStep(atClose);
    for (const person of [dana, erin]) await certifyResult(actAs(db, person, atClose), category.id);
    expect(await refusedWithoutTrace(() => hand(category.id))).toMatchObject({ reason: "already-certified" });
  });
});

it("a jury that found no winner gets more time and others beside it; what was finished counts", async () => {
  const { category, entries } = await makeOpenJury(db, { honoured: [alice, bob], jurors });
  await judge(db, jurors[0]!, entries[0]!, [4, 4]);
  await everyStep(judgingClosesAt);
  const before = await db.juryLot.findUniqueOrThrow({ where: { categoryId: category.id } });
  const more = { ...settings, jurorIds: voters.slice(0, 5).map(({ id }) => id) };
  expect((await hand(category.id, { settings: more })).ok).toBe(true);
  const after = await db.juryLot.findUniqueOrThrow({ where: { categoryId: category.id } });
  expect(after.commitment).not.toBe(before.commitment);
  expect(after.seed).toBeNull();
  for (const juror of voters.slice(3, 5)) await judge(db, juror, entries[0]!, [4, 4], afterDays(25));
  await everyStep(closesAt);
  expect(await db.result.findUnique({ where: { categoryId: category.id } })).toMatchObject({
    outcome: "decided",
    winnerIds: [entries[0]],
  });
});
