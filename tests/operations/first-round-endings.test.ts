import { describe, expect, it } from "vitest";
import { datesOf } from "~/domain/awards/cycle-dates";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { extendVote } from "~/operations/extend-vote.server";
import { handToJury } from "~/operations/hand-to-jury.server";
import { releaseBox } from "~/operations/release-box.server";
import { setSecondKey } from "~/operations/set-second-key.server";
import { unlockBox } from "~/operations/unlock-box.server";
import { certifyResult } from "~/operations/certify-result.server";
import { openVoting } from "~/operations/open-voting.server";
import { setBackCycle } from "~/operations/set-back-cycle.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import {
  castChoice,
  criteria,
  handOverAt,
  jobAt,
  judge,
  judgingClosesAt,
  whileJudging,
  whileJudgingLate,
} from "@tests/support/juries";
import { mustDo } from "@tests/support/trophies";
import { everyRoundStep, makeTwoRounds, openTwoRounds, voteInFirst } from "@tests/support/two-rounds";
import { makeVoters } from "@tests/support/votes";
import { usualJury } from "~/domain/juries/settings";

const db = await testDatabase({ pool: 20 });
const { alice, bob, frank, bill, dana, erin, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 5);
const honoured = [alice, bob, frank, bill];

const statesOf = async (ids: string[]) => {
  const rows = await db.entry.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } });
  return ids.map((id) => rows.find((row) => row.id === id)!.state);
};
const resultOf = async (categoryId: string) => {
  const result = await db.result.findUniqueOrThrow({ where: { categoryId } });
  return { ...result, file: parseElection(JSON.parse(JSON.stringify(result.file))) };
};
const rollOf = async (categoryId: string) =>
  (await db.voterRoll.findMany({ where: { categoryId } })).map(({ personId }) => personId).sort();
const ids = (people: { id: string }[]) => people.map(({ id }) => id).sort();

describe("a first round of a jury", () => {
  const jury = { ...usualJury, criteria, jurorIds: ids(voters.slice(0, 3)) };

  it("makes the list of a vote: sheets are taken until the hand-over", async () => {
    const { category, roundId, entries } = await openTwoRounds(db, {
      honoured,
      first: { kind: "jury", jury },
    });
    expect(await db.ballotBox.count({ where: { categoryId: { in: [roundId, category.id] } } })).toBe(0);
    const letter = await db.letter.findFirstOrThrow({ where: { template: "jury-invited" } });
    expect(letter.props).toMatchObject({ path: `/jury/${roundId}`, closesAt: handOverAt.toISOString() });
    for (const juror of voters.slice(0, 3))
      for (const [at, entry] of entries.entries()) await judge(db, juror, entry, [5 - at, 5 - at]);
    const before = new Date(handOverAt.getTime() - 1);
    await everyRoundStep(db, before);
    expect(await db.result.count({ where: { categoryId: roundId } })).toBe(0);
    await Promise.all([everyRoundStep(db, handOverAt), everyRoundStep(db, handOverAt)]);
    await everyRoundStep(db, handOverAt);
    await expect(judge(db, voters[0]!, entries[0]!, [1, 1], before)).rejects.toThrow("judging-closed");
    expect(await statesOf(entries)).toEqual(["shortlisted", "shortlisted", "left_out", "left_out"]);
    const { file } = await resultOf(roundId);
    expect(file.method).toBe("rubric");
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
    mustDo(await castChoice(db, voters[4]!, category.id, { ranks: [[entries[1]!]] }, whileJudgingLate));
    for (let run = 0; run < 2; run += 1) await everyRoundStep(db, judgingClosesAt);
    expect(await resultOf(category.id)).toMatchObject({ outcome: "decided", winnerIds: [entries[1]] });
  });

  it("makes the list of another jury, which is seated with the others only", async () => {
    const last = { ...usualJury, criteria, jurorIds: ids(voters.slice(2, 5)) };
    const { category, roundId, entries } = await openTwoRounds(db, {
      honoured,
      first: { kind: "jury", jury },
      rules: { kind: "jury", method: "rubric", tieRule: "lot", jury: last },
    });
    for (const juror of voters.slice(0, 3))
      for (const [at, entry] of entries.entries()) await judge(db, juror, entry, [5 - at, 5 - at]);
    expect(await db.juryLot.count({ where: { categoryId: category.id } })).toBe(0);
    await everyRoundStep(db, handOverAt);
    const seats = await db.juryAssignment.findMany({ where: { juror: { categoryId: category.id } } });
    expect(new Set(seats.map(({ entryId }) => entryId))).toEqual(new Set(entries.slice(0, 2)));
    for (const { id, entryId } of seats) {
      const sheet = await db.juryAssignment.findUniqueOrThrow({ where: { id }, include: { juror: true } });
      expect(sheet.juror.categoryId).not.toBe(roundId);
      expect(entries).toContain(entryId);
    }
    await everyRoundStep(db, judgingClosesAt);
    expect(await resultOf(category.id)).toMatchObject({ outcome: "no_winner" });
  });
});

describe("signing and going back", () => {
  it("signs the first round with its final, and never by itself", async () => {
    const { category, roundId, entries } = await openTwoRounds(db, { honoured });
    await voteInFirst(db, roundId, entries, voters.slice(0, 3));
    await everyRoundStep(db, handOverAt);
    mustDo(await castChoice(db, voters[0]!, category.id, { ranks: [[entries[0]!]] }, whileJudgingLate));
    for (let run = 0; run < 2; run += 1) await everyRoundStep(db, judgingClosesAt);
    const now = afterDays(22);
    expect(await certifyResult(actAs(db, dana, now), roundId)).toMatchObject({ reason: "not-found" });
    mustDo(await certifyResult(actAs(db, dana, now), category.id));
    expect((await resultOf(roundId)).state).toBe("counted");
    mustDo(await certifyResult(actAs(db, erin, now), category.id));
    expect((await resultOf(roundId)).state).toBe("certified");
    expect(await db.certification.count({ where: { result: { categoryId: roundId } } })).toBe(2);
    expect(await db.laureate.count({ where: { categoryId: category.id } })).toBe(1);
  });

  it("destroys the box of a first round that is set back, opens it anew, and never after its list is made", async () => {
    const { cycle, roundId, entries } = await openTwoRounds(db, { honoured });
    await voteInFirst(db, roundId, entries, voters.slice(0, 3));
    const cycleNow = await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } });
    const dates = { ...datesOf(cycleNow), votingOpenAt: afterDays(16), announceAt: null };
    const back = { to: "screening" as const, dates, reason: "An entry was missing." };
    mustDo(await setBackCycle(actAs(db, dana, whileJudging), cycle.id, back));
    expect(await db.sealedBallot.count({ where: { categoryId: roundId } })).toBe(0);
    expect(await rollOf(roundId)).toEqual([]);
    await everyRoundStep(db, afterDays(16));
    mustDo(await openVoting(jobAt(db, afterDays(16)), cycle.id));
    const [again] = await db.category.findMany({ where: { cycleId: cycle.id, finalId: { not: null } } });
    expect(again!.id).toBe(roundId);
    await everyRoundStep(db, handOverAt);
    const late = {
      to: "screening" as const,
      dates: { ...dates, votingOpenAt: afterDays(19), judgingOpenAt: afterDays(20) },
      reason: "Again.",
    };
    expect(await setBackCycle(actAs(db, dana, whileJudgingLate), cycle.id, late)).toMatchObject({
      reason: "count-begun",
    });
  });
});

describe("a first round under two keys", () => {
  it("waits for the officer of its final, and so does the final after it", async () => {
    const passphrase = "seven slow herons at the weir";
    const { cycle, category, entries } = await makeTwoRounds(db, { honoured, rules: { twoKeys: true } });
    const now = afterDays(13);
    mustDo(
      await setSecondKey(actAs(db, dana, now), { categoryId: category.id, passphrase, again: passphrase }),
    );
    mustDo(await openVoting(jobAt(db, afterDays(14)), cycle.id));
    const { id: roundId } = await db.category.findUniqueOrThrow({ where: { finalId: category.id } });
    await voteInFirst(db, roundId, entries, voters.slice(0, 3));
    for (let run = 0; run < 2; run += 1) await everyRoundStep(db, handOverAt);
    expect(await db.ballotBox.findUnique({ where: { categoryId: roundId } })).toMatchObject({
      secondKeyNeeded: true,
      unsealedAt: null,
    });
    expect(await db.ballotBox.count({ where: { categoryId: category.id } })).toBe(0);
    mustDo(await unlockBox(actAs(db, dana, handOverAt), { categoryId: roundId, passphrase }));
    for (let run = 0; run < 2; run += 1) await everyRoundStep(db, whileJudgingLate);
    expect(await statesOf(entries)).toEqual(["shortlisted", "shortlisted", "left_out", "left_out"]);
    expect(await db.ballotBox.findUnique({ where: { categoryId: category.id } })).toMatchObject({
      secondKeyNeeded: true,
      closedAt: null,
    });
  });
});

describe("a first round without a quorum", () => {
  it("is handed to no jury, extended or released: its final follows", async () => {
    const { category, roundId, entries } = await openTwoRounds(db, { honoured, first: { quorumNumber: 9 } });
    await voteInFirst(db, roundId, entries, voters.slice(0, 1));
    await everyRoundStep(db, handOverAt);
    mustDo(await castChoice(db, voters[0]!, category.id, { ranks: [[entries[0]!]] }, whileJudgingLate));
    for (let run = 0; run < 2; run += 1) await everyRoundStep(db, judgingClosesAt);
    const act = actAs(db, dana, afterDays(22));
    const [closesAt, reason] = [afterDays(30), "Too few voted."];
    const settings = { ...usualJury, criteria, jurorIds: ids(voters.slice(0, 3)) };
    expect(await handToJury(act, { categoryId: roundId, settings, closesAt, reason })).toMatchObject({
      reason: "not-found",
    });
    expect((await extendVote(act, { categoryId: roundId, closesAt, reason })).ok).toBe(false);
    expect((await releaseBox(act, roundId)).ok).toBe(false);
    expect(await resultOf(roundId)).toMatchObject({ outcome: "no_quorum", state: "counted" });
  });
});
