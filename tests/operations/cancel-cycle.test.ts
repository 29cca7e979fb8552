import { expect, it } from "vitest";
import { cancelCycle } from "~/operations/cancel-cycle.server";
import { destroyOldKeys } from "~/operations/destroy-old-keys.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { atClose, castFor, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, dana, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 5);

async function filled(rules = {}) {
  const vote = await makeOpenVote(db, { honoured: [alice, bob, frank], voters, rules });
  for (const voter of voters) await castFor(db, voter, vote.category.id, [vote.entries[0]!]);
  return vote;
}

/** What is left of the box and of its envelopes, in the tables and in the files of the tables. */
async function leftOf(categoryId: string) {
  const box = await db.ballotBox.findUniqueOrThrow({ where: { categoryId } });
  const keys = [box.wrappedPrivateKey, box.wrappedSlotKey, box.wrappedSeed].filter(Boolean).length;
  const sealed = await db.sealedBallot.count({ where: { categoryId } });
  const ballots = await db.ballot.count({ where: { categoryId } });
  return { keys, sealed, ballots, seed: box.seed, rewritten: box.rewrittenAt !== null };
}

it.each([
  ["while it is voted on", async () => {}, {}],
  [
    "while a box waits after the close",
    async (id: string) => {
      await closeVoting(actAs(db, dana, atClose), id);
      await finishCounting(db, atClose);
    },
    { quorumNumber: 6 },
  ],
])("cancelling a cycle %s destroys keys and ballots unread", async (_, before, rules) => {
  const { category, cycle, entries } = await filled(rules);
  await before(cycle.id);
  expect(await leftOf(category.id)).toMatchObject({ keys: 3, sealed: 5 });
  expect((await cancelCycle(actAs(db, dana, atClose), cycle.id, "The award was given up.")).ok).toBe(true);
  expect(await leftOf(category.id)).toMatchObject({ keys: 0, sealed: 0, ballots: 0, rewritten: false });
  expect(await castFor(db, voters[0]!, category.id, [entries[0]!])).toMatchObject({
    reason: "voting-closed",
  });
  await finishCounting(db, atClose);
  expect(await leftOf(category.id)).toEqual({ keys: 0, sealed: 0, ballots: 0, seed: null, rewritten: true });
  const [{ xmins } = { xmins: 0 }] = await db.$queryRaw<{ xmins: number }[]>`
    SELECT count(DISTINCT xmin::text)::int AS xmins FROM "VoterRoll" WHERE "categoryId" = ${category.id}`;
  expect(xmins).toBe(1);
});

it.each(["cancelled", "announced", "archived"] as const)(
  "keys that an earlier version left in a cycle that is %s are destroyed, once, and in no other cycle",
  async (phase) => {
    const [{ category, cycle }, other] = [await filled(), await filled()];
    await db.cycle.update({ where: { id: cycle.id }, data: { phase } });
    await Promise.all([destroyOldKeys(db, atClose), destroyOldKeys(db, atClose)]);
    expect(await leftOf(category.id)).toMatchObject({ keys: 0, sealed: 0, ballots: 0, rewritten: false });
    await finishCounting(db, atClose);
    expect(await leftOf(category.id)).toMatchObject({ keys: 0, sealed: 0, ballots: 0, rewritten: true });
    expect(await leftOf(other.category.id)).toMatchObject({ keys: 3, sealed: 5 });
    const where = { act: "ballot-boxes.destroyed", subjectId: cycle.id };
    expect(await db.auditEvent.count({ where })).toBe(1);
  },
);

it.each(["voting", "counting", "certifying"] as const)(
  "keys of a cycle that is %s are left where they are",
  async (phase) => {
    const { category, cycle } = await filled();
    await db.cycle.update({ where: { id: cycle.id }, data: { phase } });
    await destroyOldKeys(db, atClose);
    expect(await leftOf(category.id)).toMatchObject({ keys: 3, sealed: 5 });
  },
);

it("leaves the ballots of other cycles alone", async () => {
  const [cancelled, other] = [await filled(), await filled()];
  await cancelCycle(actAs(db, dana, whileOpen), cancelled.cycle.id, "The award was given up.");
  await finishCounting(db, whileOpen);
  expect(await leftOf(other.category.id)).toMatchObject({ keys: 3, sealed: 5 });
});

it("never lets a cast slip in beside it", async () => {
  const { category, cycle, entries } = await makeOpenVote(db, { honoured: [alice, bob, frank], voters });
  await Promise.all([
    cancelCycle(actAs(db, dana, whileOpen), cycle.id, "The award was given up."),
    ...voters.map((voter) => castFor(db, voter, category.id, [entries[0]!])),
  ]);
  expect(await leftOf(category.id)).toMatchObject({ keys: 0, sealed: 0 });
});
