import { describe, expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import { seedCommitment } from "~/domain/voting/lot";
import { recount } from "~/domain/voting/recount";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { atClose, castFor, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const db = await testDatabase({ pool: 30 });
const { alice, bob, charlie, dana, erin, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 12);
const open = (rules = {}) => makeOpenVote(db, { honoured: [alice, bob, frank], voters, rules });
const boxOf = (categoryId: string) => db.ballotBox.findUniqueOrThrow({ where: { categoryId } });

async function close(cycleId: string) {
  await closeVoting(actAs(db, dana, atClose), cycleId);
  await finishCounting(db, atClose);
}

describe("closing a vote", () => {
  it("happens when its time is over, not before, and once with two at it", async () => {
    const { cycle } = await open();
    await closeDueVotings(db, whileOpen);
    expect((await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).phase).toBe("voting");
    await Promise.all([closeDueVotings(db, atClose), closeDueVotings(db, atClose)]);
    expect((await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).phase).toBe("counting");
    expect(await db.auditEvent.count({ where: { subjectId: cycle.id, act: "cycle.voting-closed" } })).toBe(1);
    expect(await closeVoting(actAs(db, dana, atClose), cycle.id)).toMatchObject({ reason: "wrong-phase" });
    await finishCounting(db, atClose);
  });

  it("by hand before its time moves the date", async () => {
    const { cycle } = await open();
    await closeVoting(actAs(db, dana, whileOpen), cycle.id);
    expect((await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).votingCloseAt).toEqual(whileOpen);
    await finishCounting(db, whileOpen);
  });

  it("counts every acknowledged ballot of a race with the casts, and no other", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { category, cycle, entries } = await open();
      const casts = voters.map(async (voter, at) => {
        await new Promise((later) => setTimeout(later, Math.random() * 30));
        return castFor(db, voter, category.id, [entries[at % 3]!]);
      });
      const closing = new Promise((later) => setTimeout(later, 15)).then(() =>
        closeVoting(actAs(db, dana, whileOpen), cycle.id),
      );
      const [verdicts] = await Promise.all([Promise.all(casts), closing]);
      await finishCounting(db, whileOpen);
      const acknowledged = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.value.code] : []));
      const codes = (await db.receipt.findMany({ where: { categoryId: category.id } })).map(
        ({ code }) => code,
      );
      expect(codes.sort()).toEqual(acknowledged.sort());
      const marked = await db.voterRoll.count({ where: { categoryId: category.id, votedOn: { not: null } } });
      expect(marked).toBe(acknowledged.length);
    }
  });

  it("opens the box, reveals the seed, destroys keys and envelopes, and counts", async () => {
    const { category, cycle, entries } = await open();
    const before = await boxOf(category.id);
    for (const [at, voter] of voters.entries())
      await castFor(db, voter, category.id, [entries[at % 2]!, entries[2]!]);
    await close(cycle.id);
    const box = await boxOf(category.id);
    expect(box).toMatchObject({ wrappedPrivateKey: null, wrappedSlotKey: null, wrappedSeed: null });
    expect(seedCommitment(box.seed!)).toBe(before.seedCommitment);
    expect(box.rewrittenAt).not.toBeNull();
    expect(await db.sealedBallot.count({ where: { categoryId: category.id } })).toBe(0);
    expect(await db.ballot.count({ where: { categoryId: category.id } })).toBe(12);
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(result).toMatchObject({ eligibleCount: 12, castCount: 12, outcome: "decided" });
    const file = parseElection(JSON.parse(JSON.stringify(result.file)));
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [], result: { winners: result.winnerIds } });
    expect(file.receipts).toHaveLength(12);
    expect((await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).phase).toBe("certifying");
  });

  it("tells HR once that there is a result to certify", async () => {
    const { cycle } = await open();
    await close(cycle.id);
    await finishCounting(db, atClose);
    const letters = await db.letter.findMany({
      where: { idempotencyKey: { startsWith: `result-to-certify/${cycle.id}/` } },
    });
    expect(letters.map(({ personId }) => personId).sort()).toEqual([dana.id, erin.id].sort());
  });

  it("strikes an entry that was withdrawn while the vote was open", async () => {
    const { category, cycle, entries } = await open();
    for (const voter of voters) await castFor(db, voter, category.id, [entries[0]!, entries[1]!]);
    await db.entry.update({ where: { id: entries[0]! }, data: { state: "withdrawn" } });
    await close(cycle.id);
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(result.winnerIds).toEqual([entries[1]]);
    expect(result.file).toMatchObject({ result: { struck: [{ id: entries[0], ballots: 12 }] } });
  });

  it("does all of it once with two servers at it", async () => {
    const { category, cycle, entries } = await open();
    for (const voter of voters) await castFor(db, voter, category.id, [entries[0]!]);
    await closeVoting(actAs(db, dana, atClose), cycle.id);
    await Promise.all([
      finishCounting(db, atClose),
      finishCounting(db, atClose),
      finishCounting(db, atClose),
    ]);
    expect(await db.ballot.count({ where: { categoryId: category.id } })).toBe(12);
    for (const act of ["ballot-box.unsealed", "result.counted"]) {
      expect(await db.auditEvent.count({ where: { subjectId: category.id, act } })).toBe(1);
    }
    expect(await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).toMatchObject({
      phase: "certifying",
    });
  });

  it("counts nothing of a vote that is still open", async () => {
    const { category, entries } = await open();
    await castFor(db, charlie, category.id, [entries[0]!]);
    await finishCounting(db, whileOpen);
    expect(await db.result.count({ where: { categoryId: category.id } })).toBe(0);
    expect((await boxOf(category.id)).seed).toBeNull();
  });
});
