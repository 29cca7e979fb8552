import { describe, expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { closeBox } from "~/operations/close-box.server";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { closeVoting } from "~/operations/close-voting.server";
import { extendVote } from "~/operations/extend-vote.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { releaseBox } from "~/operations/release-box.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { addCategory, atClose, castFor, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const db = await testDatabase({ pool: 10 });
const { alice, bob, dana, erin, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 12);
const quorum = { quorumPercent: 50, quorumNumber: 0 };
const hr = actAs(db, dana, atClose);
const later = afterDays(25);
const reason = "Half of us were away for the fair.";

const open = (rules: Record<string, unknown> = quorum) =>
  makeOpenVote(db, { honoured: [alice, bob, frank], voters, rules });
const boxOf = (categoryId: string) => db.ballotBox.findUniqueOrThrow({ where: { categoryId } });
const resultOf = (categoryId: string) => db.result.findUnique({ where: { categoryId } });
const phaseOf = async (id: string) => (await db.cycle.findUniqueOrThrow({ where: { id } })).phase;

async function closedWith(count: number, rules?: Record<string, unknown>) {
  const vote = await open(rules);
  for (const voter of voters.slice(0, count)) await castFor(db, voter, vote.category.id, [vote.entries[0]!]);
  await closeVoting(hr, vote.cycle.id);
  await finishCounting(db, atClose);
  return vote;
}

describe("a vote that fewer joined than its rules ask for", () => {
  it("keeps its box sealed until HR decides, and tells HR", async () => {
    const { category, cycle } = await closedWith(5);
    expect(await boxOf(category.id)).toMatchObject({ closedAt: atClose, releasedAt: null, seed: null });
    expect(await db.sealedBallot.count({ where: { categoryId: category.id } })).toBe(5);
    expect(await resultOf(category.id)).toBeNull();
    expect(await phaseOf(cycle.id)).toBe("counting");
    const letters = await db.letter.findMany({
      where: { idempotencyKey: { startsWith: `no-quorum/${category.id}` } },
    });
    expect(letters.map(({ personId }) => personId).sort()).toEqual([dana.id, erin.id].sort());
  });

  it("is opened at the number itself", async () => {
    const { category } = await closedWith(6);
    expect(await resultOf(category.id)).toMatchObject({ outcome: "decided", castCount: 6 });
  });

  it("goes by the number of voters as well as by the share", async () => {
    const seven = { quorumPercent: 0, quorumNumber: 7 };
    expect(await resultOf((await closedWith(6, seven)).category.id)).toBeNull();
    expect(await resultOf((await closedWith(7, seven)).category.id)).toMatchObject({ outcome: "decided" });
  });

  it("is counted all the same once HR opens the box, without winners", async () => {
    const { category, cycle, entries } = await closedWith(5);
    expect((await releaseBox(hr, category.id)).ok).toBe(true);
    await finishCounting(db, atClose);
    const result = await resultOf(category.id);
    expect(result).toMatchObject({ outcome: "no_quorum", winnerIds: [], castCount: 5, eligibleCount: 12 });
    const file = parseElection(JSON.parse(JSON.stringify(result!.file)));
    expect(file.result?.winners).toEqual([entries[0]]);
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
    expect(await phaseOf(cycle.id)).toBe("certifying");
    expect(await releaseBox(hr, category.id)).toMatchObject({ reason: "already-done" });
  });
});

describe("extending it", () => {
  it("goes on with the same sealed box, writes to those who have not voted, and counts all ballots", async () => {
    const { category, cycle, entries } = await closedWith(4);
    const before = await boxOf(category.id);
    const extended = { categoryId: category.id, closesAt: later, reason };
    expect((await extendVote(hr, extended)).ok).toBe(true);
    expect(await phaseOf(cycle.id)).toBe("voting");
    expect(await boxOf(category.id)).toMatchObject({
      closedAt: null,
      seedCommitment: before.seedCommitment,
      freezeHash: before.freezeHash,
    });
    const letters = await db.letter.findMany({
      where: { idempotencyKey: { startsWith: `voting-extended/${category.id}` } },
    });
    expect(letters.map(({ personId }) => personId).sort()).toEqual(
      voters
        .slice(4)
        .map(({ id }) => id)
        .sort(),
    );
    expect((await castFor(db, voters[0]!, category.id, [entries[1]!], atClose)).ok).toBe(true);
    for (const voter of voters.slice(4, 8)) await castFor(db, voter, category.id, [entries[1]!], atClose);
    await closeDueVotings(db, later);
    await finishCounting(db, later);
    const result = await resultOf(category.id);
    expect(result).toMatchObject({ outcome: "decided", castCount: 8, winnerIds: [entries[1]] });
  });

  it("leaves the other boxes of the cycle closed", async () => {
    const { category, cycle, entries } = await open();
    const other = await addCategory(db, cycle.id, { honoured: [alice, bob], voters });
    await castFor(db, voters[0]!, other.category.id, [other.entries[0]!]);
    await closeVoting(hr, cycle.id);
    await finishCounting(db, atClose);
    await extendVote(hr, { categoryId: category.id, closesAt: later, reason });
    expect(await castFor(db, voters[1]!, other.category.id, [other.entries[0]!], atClose)).toMatchObject({
      reason: "voting-closed",
    });
    expect(await resultOf(other.category.id)).toMatchObject({ castCount: 1 });
    for (const voter of voters) await castFor(db, voter, category.id, [entries[0]!], atClose);
    await closeDueVotings(db, later);
    await finishCounting(db, later);
    expect(await resultOf(category.id)).toMatchObject({ castCount: 12 });
    expect(await phaseOf(cycle.id)).toBe("certifying");
  });

  it.each([
    ["without a reason", { reason: " " }, "reason-missing"],
    ["into the past", { closesAt: atClose }, "date-past"],
    ["beyond the announcement", { closesAt: afterDays(400) }, "dates-out-of-order"],
  ])("%s is refused and leaves no trace", async (_, wrong, expected) => {
    const { category, cycle } = await closedWith(4);
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt: afterDays(40) } });
    const before = await traceOf(db);
    const extended = { categoryId: category.id, closesAt: later, reason, ...wrong };
    expect(await extendVote(hr, extended)).toMatchObject({ reason: expected });
    expect(await traceOf(db)).toEqual(before);
  });

  it("is refused while the vote is open, with a quorum, and once HR has let the box be opened", async () => {
    const extend = async (categoryId: string) => extendVote(hr, { categoryId, closesAt: later, reason });
    const running = await open();
    expect(await extend(running.category.id)).toMatchObject({ reason: "vote-still-open" });
    expect(await releaseBox(hr, running.category.id)).toMatchObject({ reason: "box-not-closed" });
    expect((await extend((await closedWith(6)).category.id)).ok).toBe(false);
    const released = await closedWith(5);
    await releaseBox(hr, released.category.id);
    expect(await extend(released.category.id)).toMatchObject({ reason: "quorum-met" });
    await finishCounting(db, atClose);
    expect(await extend(released.category.id)).toMatchObject({ reason: "wrong-phase" });
    expect(await extend("unknown")).toMatchObject({ reason: "not-found" });
  });
});

describe("closing one box alone", () => {
  it("takes no more ballots there, opens it, and leaves the cycle in its vote", async () => {
    const { category, cycle, entries } = await open({});
    const other = await addCategory(db, cycle.id, { honoured: [alice, bob], voters });
    await castFor(db, voters[0]!, category.id, [entries[0]!]);
    const act = actAs(db, dana, whileOpen);
    expect((await closeBox(act, category.id)).ok).toBe(true);
    expect(await closeBox(act, category.id)).toMatchObject({ reason: "already-done" });
    expect(await closeBox(act, "unknown")).toMatchObject({ reason: "not-found" });
    expect(await castFor(db, voters[1]!, category.id, [entries[0]!])).toMatchObject({
      reason: "voting-closed",
    });
    expect((await castFor(db, voters[1]!, other.category.id, [other.entries[0]!])).ok).toBe(true);
    await finishCounting(db, whileOpen);
    expect(await boxOf(category.id)).toMatchObject({ wrappedPrivateKey: null, rewrittenAt: whileOpen });
    expect(await db.ballot.count({ where: { categoryId: category.id } })).toBe(1);
    expect((await boxOf(other.category.id)).wrappedPrivateKey).not.toBeNull();
    expect(await resultOf(category.id)).toBeNull();
    expect(await phaseOf(cycle.id)).toBe("voting");
  });

  it("waits for those who are casting: every acknowledged ballot is in the box, and no other", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { category, entries } = await open({});
      const casts = voters.map(async (voter) => {
        await new Promise((pause) => setTimeout(pause, Math.random() * 30));
        return castFor(db, voter, category.id, [entries[0]!]);
      });
      const closing = new Promise((pause) => setTimeout(pause, 15)).then(() =>
        closeBox(actAs(db, dana, whileOpen), category.id),
      );
      const [verdicts] = await Promise.all([Promise.all(casts), closing]);
      await finishCounting(db, whileOpen);
      const acknowledged = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.value.code] : []));
      const receipts = await db.receipt.findMany({ where: { categoryId: category.id } });
      expect(receipts.map(({ code }) => code).sort()).toEqual(acknowledged.sort());
    }
  });
});
