import { expect, it } from "vitest";
import { cancelCycle } from "~/operations/cancel-cycle.server";
import { destroyOldKeys } from "~/operations/destroy-old-keys.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { atClose, castFor, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, dana, erin, frank, departments } = await cast(db);
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

it("tells everybody who has a part in the cycle, each once and alike, but for the one who acts and those who left", async () => {
  const { category, cycle, entries } = await filled();
  const [gone, struck] = [voters[3]!, voters[4]!];
  await db.person.update({ where: { id: gone.id }, data: { deactivatedAt: atClose } });
  const where = { categoryId_personId: { categoryId: category.id, personId: struck.id } };
  await db.voterRoll.update({ where, data: { struckReason: "Moved to another company." } });
  const told = { createdAt: whileOpen, updatedAt: whileOpen, answers: {}, nomineeKey: alice.id };
  const nominated = { ...told, categoryId: category.id, entryId: entries[0]! };
  await db.nomination.create({ data: { ...nominated, nominatorId: frank.id, state: "submitted" } });
  await db.nomination.create({ data: { ...nominated, nominatorId: bob.id, state: "draft", entryId: null } });
  await db.nomination.create({ data: { ...nominated, nominatorId: voters[0]!.id, state: "submitted" } });
  expect((await cancelCycle(actAs(db, dana, whileOpen), cycle.id, " It was given up. ")).ok).toBe(true);
  const letters = await db.letter.findMany({
    where: { idempotencyKey: { startsWith: `cycle-cancelled/${cycle.id}/` } },
  });
  const expected = [...voters.slice(0, 3), frank, erin];
  expect(letters.map(({ personId }) => personId).sort()).toEqual(expected.map(({ id }) => id).sort());
  for (const { props } of letters)
    expect(props).toMatchObject({
      reason: "It was given up.",
      ballots: "destroyed",
      path: `/cycles/${cycle.id}`,
    });
  await db.person.update({ where: { id: gone.id }, data: { deactivatedAt: null } });
});

it("tells those who may nominate while they may, and nobody but those who run cycles of a draft", async () => {
  const lettersOf = async (phase: "nominating" | "draft") => {
    const { cycle } = await makeRunningCycle(db, phase);
    expect((await cancelCycle(actAs(db, dana, whileOpen), cycle.id, "It was given up.")).ok).toBe(true);
    return db.letter.findMany({ where: { idempotencyKey: { startsWith: `cycle-cancelled/${cycle.id}/` } } });
  };
  const [open, draft] = [await lettersOf("nominating"), await lettersOf("draft")];
  expect(open.map(({ personId }) => personId)).toEqual(
    expect.arrayContaining([alice.id, erin.id, voters[0]!.id]),
  );
  expect(draft).toMatchObject([{ personId: erin.id, props: { ballots: "none" } }]);
});
