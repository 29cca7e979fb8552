import { describe, expect, it } from "vitest";
import { datesOf } from "~/domain/awards/cycle-dates";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { changeCycleDates } from "~/operations/change-cycle-dates.server";
import { closeVoting } from "~/operations/close-voting.server";
import { openVoting } from "~/operations/open-voting.server";
import { withdrawEntry } from "~/operations/withdraw-entry.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import {
  castChoice,
  handOverAt,
  jobAt,
  judgingClosesAt,
  whileJudging,
  whileJudgingLate,
} from "@tests/support/juries";
import { mustDo } from "@tests/support/trophies";
import { everyRoundStep, makeTwoRounds, openTwoRounds, voteInFirst } from "@tests/support/two-rounds";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 20 });
const { alice, bob, frank, bill, dana, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 5);
const honoured = [alice, bob, frank, bill];

const phaseOf = async (id: string) => (await db.cycle.findUniqueOrThrow({ where: { id } })).phase;
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

describe("opening the vote of an award with two rounds", () => {
  it("opens the first round alone, for its own voters, under its own method, and writes to them", async () => {
    const first = voters.slice(0, 2);
    const { category, roundId, entries } = await openTwoRounds(db, {
      honoured,
      voters: { first, final: voters.slice(1, 4) },
      first: { quorumNumber: 2 },
      rules: { quorumPercent: 50 },
    });
    expect(await db.category.findUnique({ where: { id: roundId } })).toMatchObject({
      name: "Joint Win of the Quarter: first round",
      kind: "vote",
      method: "approval",
      tieRule: "shared",
      seats: 2,
      quorumNumber: 2,
      quorumPercent: 0,
    });
    expect(await rollOf(roundId)).toEqual(ids(first));
    expect(await db.ballotBox.count({ where: { categoryId: category.id } })).toBe(0);
    expect(await rollOf(category.id)).toEqual([]);
    const box = await db.ballotBox.findUniqueOrThrow({ where: { categoryId: roundId } });
    expect([...box.entryIds].sort()).toEqual([...entries].sort());
    const letters = await db.letter.findMany({ where: { template: "voting-opened" } });
    expect(letters.map(({ personId }) => personId).sort()).toEqual(ids(first));
    expect(letters[0]!.props).toMatchObject({
      ballots: [{ path: `/vote/${roundId}`, entries: 4 }],
      closesAt: handOverAt.toISOString(),
    });
  });

  it.each([
    ["the date of the final", { judgingOpenAt: null }, {}, "final-date-missing"],
    ["somebody who may vote first", {}, { first: [] }, "nobody-may-vote-first"],
  ])("waits for %s", async (_, dates, who, detail) => {
    const { cycle, category } = await makeTwoRounds(db, { honoured, voters: who });
    await db.cycle.update({ where: { id: cycle.id }, data: dates });
    expect(await openVoting(jobAt(db, afterDays(14)), cycle.id)).toMatchObject({
      reason: "not-ready",
      detail,
    });
    expect(await db.category.count({ where: { finalId: category.id } })).toBe(0);
    expect(await phaseOf(cycle.id)).toBe("screening");
  });
});

describe("the hand-over", () => {
  it("happens at its instant, once, with two workers: the list goes on, the others leave, the final opens", async () => {
    const final = voters.slice(2, 5);
    const { cycle, category, roundId, entries } = await openTwoRounds(db, {
      honoured,
      voters: { first: voters.slice(0, 3), final },
    });
    await voteInFirst(db, roundId, entries, voters.slice(0, 3));
    await everyRoundStep(db, new Date(handOverAt.getTime() - 1));
    expect(await db.ballotBox.findUnique({ where: { categoryId: roundId } })).toMatchObject({
      closedAt: null,
    });
    await Promise.all([everyRoundStep(db, handOverAt), everyRoundStep(db, handOverAt)]);
    await everyRoundStep(db, handOverAt);
    expect(await phaseOf(cycle.id)).toBe("voting");
    expect(await statesOf(entries)).toEqual(["shortlisted", "shortlisted", "left_out", "left_out"]);
    const out = await db.entry.findUniqueOrThrow({ where: { id: entries[2]! } });
    expect(out.reason).toBe("Not on the list that the first round made.");
    const { file, ...result } = await resultOf(roundId);
    expect(result).toMatchObject({ outcome: "decided", eligibleCount: 3, castCount: 3 });
    expect([...result.winnerIds].sort()).toEqual(entries.slice(0, 2).sort());
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
    expect(await rollOf(category.id)).toEqual(ids(final));
    const box = await db.ballotBox.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect([...box.entryIds].sort()).toEqual(entries.slice(0, 2).sort());
    const seeds = await db.ballotBox.findMany({ where: { categoryId: { in: [roundId, category.id] } } });
    expect(new Set(seeds.map(({ seedCommitment }) => seedCommitment)).size).toBe(2);
    const letters = await db.letter.findMany({
      where: {
        template: "voting-opened",
        idempotencyKey: { contains: cycle.id, endsWith: "/final" },
        personId: { in: ids(final) },
      },
    });
    expect(letters).toHaveLength(3);
    expect(letters[0]!.props).toMatchObject({
      ballots: [{ awardName: "Joint Win of the Quarter: final", path: `/vote/${category.id}`, entries: 2 }],
      closesAt: judgingClosesAt.toISOString(),
    });
    const acts = { act: { in: ["cycle.finals-opened", "first-round.counted"] } };
    expect(
      await db.auditEvent.count({ where: { ...acts, subjectId: { in: [cycle.id, category.id] } } }),
    ).toBe(2);
  });

  it("takes ballots of each round from its own voters, in its own time", async () => {
    const { category, roundId, entries } = await openTwoRounds(db, {
      honoured,
      voters: { first: voters.slice(0, 3), final: voters.slice(2, 5) },
    });
    const list = { approve: [entries[0]!] };
    const best = { ranks: [[entries[1]!], [entries[0]!]] };
    expect(await castChoice(db, voters[4]!, roundId, list)).toMatchObject({ reason: "not-on-roll" });
    expect(await castChoice(db, voters[4]!, category.id, best)).toMatchObject({ reason: "not-found" });
    await voteInFirst(db, roundId, entries, voters.slice(0, 3));
    // The instant counts, and not whether the job has come by.
    expect(await castChoice(db, voters[0]!, roundId, list, handOverAt)).toMatchObject({
      reason: "voting-closed",
    });
    await everyRoundStep(db, handOverAt);
    expect(await castChoice(db, voters[0]!, category.id, best, handOverAt)).toMatchObject({
      reason: "not-on-roll",
    });
    const gone = { ranks: [[entries[2]!]] };
    expect(await castChoice(db, voters[4]!, category.id, gone, whileJudgingLate)).toMatchObject({
      ok: false,
    });
    mustDo(await castChoice(db, voters[4]!, category.id, best, whileJudgingLate));
    await everyRoundStep(db, judgingClosesAt);
    await everyRoundStep(db, judgingClosesAt);
    expect(await resultOf(category.id)).toMatchObject({ outcome: "decided", winnerIds: [entries[1]] });
    expect(await db.laureate.count({ where: { categoryId: roundId } })).toBe(0);
  });

  it("lets all through who are equal with the last", async () => {
    const { roundId, entries } = await openTwoRounds(db, { honoured });
    const [a, b, c] = entries as [string, string, string];
    mustDo(await castChoice(db, voters[0]!, roundId, { approve: [a, b, c] }));
    mustDo(await castChoice(db, voters[1]!, roundId, { approve: [a] }));
    await everyRoundStep(db, handOverAt);
    expect(await statesOf(entries)).toEqual(["shortlisted", "shortlisted", "shortlisted", "left_out"]);
  });

  it.each([
    ["one voter too few for the quorum", 2, "no_quorum", 0],
    ["just enough voters", 3, "decided", 2],
  ])("with %s", async (_, cast, outcome, leftOut) => {
    const { roundId, entries } = await openTwoRounds(db, { honoured, first: { quorumNumber: 3 } });
    await voteInFirst(db, roundId, entries, voters.slice(0, cast));
    await everyRoundStep(db, handOverAt);
    expect(await resultOf(roundId)).toMatchObject({ outcome, castCount: cast });
    expect((await statesOf(entries)).filter((state) => state === "left_out")).toHaveLength(leftOut);
  });

  it("cuts nothing where nobody voted, and the final opens all the same", async () => {
    const { category, roundId, entries } = await openTwoRounds(db, { honoured });
    await everyRoundStep(db, handOverAt);
    expect((await resultOf(roundId)).winnerIds).toEqual([]);
    expect(new Set(await statesOf(entries))).toEqual(new Set(["shortlisted"]));
    expect(await db.ballotBox.count({ where: { categoryId: category.id } })).toBe(1);
  });

  it("strikes an entry that was withdrawn in the first round or before the final", async () => {
    const { category, roundId, entries } = await openTwoRounds(db, { honoured });
    await voteInFirst(db, roundId, entries, voters.slice(0, 3));
    mustDo(await withdrawEntry(actAs(db, dana, whileJudging), entries[0]!));
    await everyRoundStep(db, handOverAt);
    expect(await statesOf(entries)).toEqual(["withdrawn", "shortlisted", "shortlisted", "left_out"]);
    const box = await db.ballotBox.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect([...box.entryIds].sort()).toEqual(entries.slice(1, 3).sort());
  });
});

describe("a server that was down", () => {
  it("over both instants keeps the vote open until the final has had its time", async () => {
    const { cycle, category, roundId, entries } = await openTwoRounds(db, { honoured });
    await voteInFirst(db, roundId, entries, voters.slice(0, 3));
    const late = afterDays(22);
    for (let run = 0; run < 2; run += 1) await everyRoundStep(db, late);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({
      phase: "voting",
      heldBackBy: ["final-not-open"],
    });
    expect(await db.ballotBox.count({ where: { categoryId: category.id } })).toBe(0);
    expect(await closeVoting(actAs(db, dana, late), cycle.id)).toMatchObject({ reason: "final-not-open" });
    const dates = await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } });
    const longer = { ...datesOf(dates), votingCloseAt: afterDays(25), announceAt: null };
    mustDo(
      await changeCycleDates(actAs(db, dana, late), cycle.id, longer, { reason: "The server was down." }),
    );
    await everyRoundStep(db, late);
    expect(await db.ballotBox.count({ where: { categoryId: category.id } })).toBe(1);
    mustDo(await castChoice(db, voters[0]!, category.id, { ranks: [[entries[0]!]] }, afterDays(23)));
    for (let run = 0; run < 2; run += 1) await everyRoundStep(db, afterDays(25));
    expect(await resultOf(category.id)).toMatchObject({ winnerIds: [entries[0]] });
  });

  it("is not closed by hand before its final opened", async () => {
    const { cycle } = await openTwoRounds(db, { honoured });
    expect(await closeVoting(actAs(db, dana, whileJudging), cycle.id)).toMatchObject({
      reason: "final-not-open",
    });
    expect(await phaseOf(cycle.id)).toBe("voting");
  });
});
