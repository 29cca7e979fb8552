import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { BallotChoice } from "~/domain/voting/election";
import type { ElectionFile } from "~/domain/voting/election-file";
import { keyBytes, paddedLength, seal, slotOf } from "~/domain/voting/seal.server";
import { sealedText } from "~/domain/voting/sealed-text";
import { voterOrder } from "~/domain/voting/shuffle";
import { unwrapBoxKey } from "~/operations/box-keys.server";
import { castBallot } from "~/operations/cast-ballot.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { atClose, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bill, bob, dana, departments, erin, frank } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 12);
const open = (method: string) =>
  makeOpenVote(db, { honoured: [alice, bill, bob, erin, frank], voters, rules: { method, tieRule: "lot" } });

type Vote = Awaited<ReturnType<typeof open>>;
type Keep = (vote: Vote, voter: { id: string; name: string }, choice: BallotChoice) => Promise<void>;

const castNow: Keep = async ({ category }, voter, choice) => {
  const act = actAs(db, { ...voter, roles: [] }, whileOpen);
  expect((await castBallot(act, { categoryId: category.id, choice })).ok).toBe(true);
};

/** As ballots were sealed once: word for word as the page sent them. */
const sealAsSent: Keep = async ({ category }, voter, choice) => {
  const box = await db.ballotBox.findUniqueOrThrow({ where: { categoryId: category.id } });
  const slot = slotOf(unwrapBoxKey(box.wrappedSlotKey, category.id, "slot"), voter.id);
  const text = sealedText({ choice, code: `CODE-${voter.id}` });
  const length = paddedLength(Buffer.byteLength(text));
  const sealed = seal(text, box.publicKey, `${category.id}/${slot}`, length, randomBytes(keyBytes));
  await db.sealedBallot.create({ data: { categoryId: category.id, slot, sealed: Uint8Array.from(sealed) } });
  const where = { categoryId_personId: { categoryId: category.id, personId: voter.id } };
  await db.voterRoll.update({ where, data: { votedOn: whileOpen } });
};

/** The entries as they stand on the page of one voter: an order that anybody can work out from the two ids. */
const onPageOf = ({ category, entries }: Vote, voter: { id: string }) =>
  voterOrder(
    `${category.id}/${voter.id}`,
    entries.map((id) => ({ id })),
  ).map(({ id }) => id);

describe.each([
  ["cast now", castNow],
  ["sealed by an earlier version", sealAsSent],
])("ballots %s", (_, keep) => {
  it.each([
    ["approval", (ids: string[]): BallotChoice => ({ approve: ids })],
    ["schulze", (ids: string[]): BallotChoice => ({ ranks: [ids] })],
    ["borda", (ids: string[]): BallotChoice => ({ ranks: [ids] })],
    ["score", (ids: string[]): BallotChoice => ({ scores: Object.fromEntries(ids.map((id) => [id, 5])) })],
  ])("by %s do not tell in which order their voter saw the entries", async (method, choiceOf) => {
    const vote = await open(method);
    const pages = voters.map((voter) => onPageOf(vote, voter));
    expect(new Set(pages.map((page) => page.join())).size).toBeGreaterThan(voters.length / 2);
    for (const [at, voter] of voters.entries()) await keep(vote, voter, choiceOf(pages[at]!));
    await closeVoting(actAs(db, dana, atClose), vote.cycle.id);
    await finishCounting(db, atClose);
    const kept = await db.ballot.findMany({ where: { categoryId: vote.category.id } });
    expect(kept).toHaveLength(voters.length);
    expect(new Set(kept.map(({ choice }) => JSON.stringify(choice))).size).toBe(1);
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: vote.category.id } });
    const { ballots } = result.file as unknown as ElectionFile;
    expect(ballots).toMatchObject([{ count: voters.length }]);
  });
});
