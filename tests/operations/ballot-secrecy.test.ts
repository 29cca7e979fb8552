import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { recordEvent } from "~/db/audit.server";
import type { Database } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { rewriteTables } from "~/db/rewrite-tables.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { mailReceipt } from "~/operations/mail-receipt.server";
import { unsealBallotBox } from "~/operations/unseal-ballot-box.server";
import {
  attacks,
  dump,
  lengthsOf,
  onDisk,
  rowsOf,
  rowsWith,
  shareFound,
  type Loot,
} from "@tests/support/ballot-attacks";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { atClose, castFor, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const size = 60;
/** Every ballot is another one, so that a blind guess is right once in sixty; so many hits are no accident. */
const chance = 8 / size;

/** An open vote in a database of its own, and who casts which ranking in which order: each a different one. */
async function openVote(db: Database) {
  const { alice, bill, bob, charlie, dana, departments, erin, frank } = await cast(db);
  const voters = await makeVoters(db, departments.operations.id, size);
  const honoured = [alice, bill, bob, charlie, erin, frank];
  const { category, cycle, entries } = await makeOpenVote(db, { honoured, voters });
  const order = voters.map((voter, at) => ({ voter, at: (at * 37) % size })).sort((a, b) => a.at - b.at);
  const truth = new Map(
    order.map(({ voter, at }) => {
      const left = [...entries];
      const ranks = [left.splice(at % 6, 1), left.splice(Math.floor(at / 6) % 5, 1)];
      return [voter.id, { ranks: at < 30 ? ranks : [...ranks, left.splice(0, 1)] }] as const;
    }),
  );
  return { db, dana, category, cycle, entries, truth, voters: order.map(({ voter }) => voter) };
}

type Vote = Awaited<ReturnType<typeof openVote>>;

describe.each([
  ["whose tables are written anew", async ({ db }: Vote) => finishCounting(db, atClose)],
  [
    "whose tables are too large for that",
    async ({ db, dana, category }: Vote) => {
      expect((await unsealBallotBox(actAs(db, dana, atClose), category.id)).ok).toBe(true);
      await rewriteTables(db, 0);
    },
  ],
])("a vote %s", async (_, finish) => {
  const vote = await openVote(await testDatabase({ pool: 4 }));
  const { db, category, cycle, entries, truth, voters, dana } = vote;
  const codes: string[] = [];
  for (const voter of voters) {
    const ids = truth.get(voter.id)!.ranks.flat();
    const verdict = await castFor(db, voter, category.id, ids);
    if (!verdict.ok) throw new Error(verdict.reason);
    const { code } = verdict.value;
    codes.push(code);
    await mailReceipt(actAs(db, { ...voter, roles: [] }, whileOpen), { categoryId: category.id, code });
  }
  const before = await dump(db);
  const keysBefore = await onDisk(db, "BallotBox");
  await closeVoting(actAs(db, dana, atClose), cycle.id);
  await finish(vote);
  const loot: Loot = { before, after: await dump(db) };

  it.each(Object.entries(attacks))("keeps its secret from %s", (_attack, attack) => {
    expect(shareFound(attack(loot), truth)).toBeLessThan(chance);
  });

  it("holds no choice and no code in any table while it is open, but for the letter with the code", () => {
    const papers = ["Entry", "EntryMember", "BallotBox", "AuditEvent", "Nomination"];
    expect(rowsWith(before, entries, papers)).toEqual([]);
    expect(rowsWith(before, codes, ["Letter"])).toEqual([]);
    expect(rowsOf(before, "SealedBallot")).toHaveLength(size);
    expect(lengthsOf(before)).toBe(1);
  });

  it("holds no voter in a ballot or a receipt afterwards, no code beside either, no envelope and no key", () => {
    const ids = voters.map(({ id }) => id);
    const others = [...loot.after.keys()].filter((name) => name !== "Ballot" && name !== "Receipt");
    expect(rowsWith(loot.after, ids, others)).toEqual([]);
    expect(rowsWith(loot.after, codes, ["Receipt", "Result", "Letter"])).toEqual([]);
    expect(rowsOf(loot.after, "SealedBallot")).toEqual([]);
    const [box] = rowsOf(loot.after, "BallotBox");
    expect(box!.content).toMatchObject({ wrappedPrivateKey: null, wrappedSlotKey: null, wrappedSeed: null });
  });

  it("was written to roll, ballots and receipts by one transaction, the receipts in their own order", () => {
    for (const name of ["VoterRoll", "Ballot", "Receipt"])
      expect(new Set(rowsOf(loot.after, name).map(({ xmin }) => xmin)).size).toBe(1);
    expect(rowsOf(loot.after, "Receipt").map(({ content }) => content.code)).toEqual([...codes].sort());
  });

  it("has left no key in the files of the database", async () => {
    const [box] = rowsOf(before, "BallotBox");
    const keys = [box!.content.wrappedPrivateKey, box!.content.wrappedSlotKey, box!.content.wrappedSeed];
    expect(keys.map((key) => keysBefore.includes(bytesOf(key)))).toEqual([true, true, true]);
    const after = await onDisk(db, "BallotBox");
    expect(keys.map((key) => after.includes(bytesOf(key)))).toEqual([false, false, false]);
  });
});

/** A column of bytes as the dump shows it. */
const bytesOf = (shown: unknown) => Buffer.from(String(shown).slice(2), "hex");

it("a vote whose tables are written anew has left no envelope in the files of the database", async () => {
  const vote = await openVote(await testDatabase({ pool: 4 }));
  const { db, category, cycle, truth, voters, dana } = vote;
  for (const voter of voters) await castFor(db, voter, category.id, truth.get(voter.id)!.ranks.flat());
  const envelopes = rowsOf(await dump(db), "SealedBallot").map(({ content }) => bytesOf(content.sealed));
  const foundIn = (file: Buffer) => envelopes.filter((envelope) => file.includes(envelope)).length;
  expect(foundIn(await onDisk(db, "SealedBallot"))).toBe(size);
  await closeVoting(actAs(db, dana, atClose), cycle.id);
  await finishCounting(db, atClose);
  expect(foundIn(await onDisk(db, "SealedBallot"))).toBe(0);
});

/** Boxes without the care of the house. Each is caught by the attacks named, and so those attacks can catch. */
const controls: [string, { ordered?: true; logged?: true }, string[]][] = [
  [
    "ballots as they come",
    {},
    [
      "the same transaction",
      "the same place on disk",
      "the order of transactions",
      "the order of casting in the older dump",
      "the letters with receipts, in time",
      "the place of a mailed receipt",
    ],
  ],
  [
    "ballots under ids that count up",
    { ordered: true },
    [
      "the order of the ids",
      "the order of casting and that of the ids",
      "the letters with receipts and the ids",
      "the place of a mailed receipt and the ids",
    ],
  ],
  ["an event for each cast", { logged: true }, ["the record of acts, in time"]],
];

describe.each(controls)("a control that keeps %s", (_, habits, caughtBy) => {
  it("is caught by the same scripts", async () => {
    const vote = await openVote(await testDatabase({ pool: 4 }));
    // Rows that are only ever added lie in the order of casting; updated ones may take the room of older ones.
    await vote.db.voterRoll.deleteMany();
    await vote.db.$executeRaw`VACUUM FULL "VoterRoll"`;
    for (const [at, voter] of vote.voters.entries()) await castNaively(vote, voter, at, habits);
    const after = await dump(vote.db);
    const found = Object.entries(attacks).filter(
      ([, attack]) => shareFound(attack({ before: after, after }), vote.truth) > 0.95,
    );
    expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(caughtBy));
  });
});

describe("a control that seals ballots as long as they are, by slots in order", () => {
  it("is caught by the same scripts", async () => {
    const { db, category, truth, voters } = await openVote(await testDatabase({ pool: 4 }));
    for (const [at, { id }] of voters.entries()) {
      const sealed = Buffer.from(JSON.stringify(truth.get(id)));
      const slot = String(at).padStart(4, "0");
      await db.$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO "SealedBallot" VALUES (${category.id}, ${slot}, ${sealed})`;
        await tx.$executeRaw`UPDATE "VoterRoll" SET "votedOn" = now() WHERE "personId" = ${id}`;
      });
      await db.ballot.create({ data: { id: slot, categoryId: category.id, choice: truth.get(id)! } });
    }
    const loot = await dump(db);
    expect(lengthsOf(loot)).toBeGreaterThan(1);
    for (const name of ["the slots in the older dump", "the slots and the ids"])
      expect(shareFound(attacks[name]!({ before: loot, after: loot }), truth)).toBe(1);
  });
});

async function castNaively(
  { db, category, truth }: Vote,
  voter: { id: string; name: string },
  at: number,
  habits: { ordered?: true; logged?: true },
): Promise<void> {
  const act = actAs(db, { ...voter, roles: [] }, whileOpen);
  const code = `CODE-${String(at).padStart(4, "0")}`;
  const id = habits.ordered ? String(at).padStart(6, "0") : randomUUID();
  await db.$transaction(async (tx) => {
    await tx.voterRoll.create({
      data: { categoryId: category.id, personId: voter.id, votedOn: whileOpen },
    });
    await tx.ballot.create({ data: { id, categoryId: category.id, choice: truth.get(voter.id)! } });
    await tx.receipt.create({ data: { categoryId: category.id, code } });
    if (habits.logged)
      await recordEvent(tx, act, { act: "ballot.cast", subject: { type: "category", id: category.id } });
    const letter = {
      template: "ballot-receipt" as const,
      to: { personId: voter.id, name: voter.name, address: "x@fenwright.example" },
      key: `ballot-receipt/${voter.id}`,
      props: { name: "", awardName: "", code, closesAt: "", timeZone: "UTC", path: "" },
    };
    await queueLetters(tx, act, [letter]);
  });
}
