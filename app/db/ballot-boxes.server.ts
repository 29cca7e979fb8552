import { readJurySettings } from "~/domain/juries/settings";
import type { Quorum } from "~/domain/voting/quorum";
import type { Database, Tx } from "./client.server";

export interface NewBallotBox {
  categoryId: string;
  freezeHash: string;
  entryIds: string[];
  publicKey: Uint8Array<ArrayBuffer>;
  wrappedPrivateKey: Uint8Array<ArrayBuffer>;
  wrappedSlotKey: Uint8Array<ArrayBuffer>;
  wrappedSeed: Uint8Array<ArrayBuffer>;
  seedCommitment: string;
  openedAt: Date;
  secondKeyNeeded: boolean;
}

/** Puts up the box of a category, in place of one that was destroyed unread. */
export async function insertBallotBox(tx: Tx, box: NewBallotBox): Promise<void> {
  const { categoryId } = box;
  await tx.ballotBox.deleteMany({
    where: { categoryId, wrappedPrivateKey: null, unsealedAt: null, rewrittenAt: { not: null } },
  });
  await tx.ballotBox.create({ data: box });
}

/** Writes the electorate of a category: one statement, whatever its size. */
export async function insertRoll(tx: Tx, categoryId: string, personIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "VoterRoll" ("categoryId", "personId") SELECT ${categoryId}, unnest(${[...personIds]}::text[])`;
}

/** A box with what its close depends on, held until the transaction ends: casts wait, and it waits for them. */
export async function holdBox(tx: Tx, categoryId: string) {
  await tx.$queryRaw`SELECT 1 FROM "BallotBox" WHERE "categoryId" = ${categoryId} FOR UPDATE`;
  return findBox(tx, categoryId);
}

export type FoundBox = NonNullable<Awaited<ReturnType<typeof findBox>>>;

/** A box with its category and the cycle, or null. */
export async function findBox(db: Database | Tx, categoryId: string) {
  const box = await db.ballotBox.findUnique({
    where: { categoryId },
    include: {
      category: {
        select: {
          id: true,
          name: true,
          kind: true,
          jury: true,
          finalId: true,
          ...quorum,
          twoKeys: true,
          cycle: true,
        },
      },
    },
  });
  return box && { ...box, category: { ...box.category, jury: readJurySettings(box.category.jury) } };
}

const quorum = { quorumPercent: true, quorumNumber: true } satisfies Record<keyof Quorum, true>;

/** How far the box of each category of a cycle is. */
export async function listBoxStates(db: Database | Tx, cycleId: string) {
  return db.ballotBox.findMany({
    where: { category: { cycleId } },
    orderBy: [{ category: { position: "asc" } }, { categoryId: "asc" }],
    select: {
      categoryId: true,
      closedAt: true,
      releasedAt: true,
      unsealedAt: true,
      secondKeyNeeded: true,
      category: { select: { name: true } },
    },
  });
}

/** The boxes of a cycle in which casting goes on. */
export async function listOpenBoxIds(tx: Tx, cycleId: string): Promise<string[]> {
  return idsOf(tx, { category: { cycleId }, closedAt: null });
}

/** From here on nobody casts; `releasedAt` is null where the box must stay sealed for now. */
export async function updateBoxClosed(
  tx: Tx,
  categoryId: string,
  closed: { closedAt: Date; releasedAt: Date | null },
): Promise<void> {
  await tx.ballotBox.update({ where: { categoryId }, data: closed });
}

export async function updateBoxReleased(tx: Tx, categoryId: string, releasedAt: Date): Promise<void> {
  await tx.ballotBox.update({ where: { categoryId }, data: { releasedAt } });
}

/** Opens a box for casting again that was closed and never unsealed. */
export async function updateBoxReopened(tx: Tx, categoryId: string): Promise<void> {
  await tx.ballotBox.update({ where: { categoryId }, data: { closedAt: null } });
}

/** Keeps the private key under the installation's secret alone, once the officer's passphrase opened it. */
export async function updateOfficersLockOpened(
  tx: Tx,
  categoryId: string,
  wrappedPrivateKey: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.ballotBox.update({ where: { categoryId }, data: { wrappedPrivateKey, secondKeyNeeded: false } });
}

/** Marks the box as unsealed, reveals the seed and forgets the keys. */
export async function updateBoxUnsealed(
  tx: Tx,
  categoryId: string,
  revealed: { seed: string; boxHash: string; unsealedAt: Date },
): Promise<void> {
  await tx.ballotBox.update({ where: { categoryId }, data: { ...revealed, ...noKeys } });
}

/** Forgets the keys of every sealed box of a cycle, so that nobody can ever open it; answers which. */
export async function destroyBoxes(tx: Tx, cycleId: string, closedAt: Date): Promise<string[]> {
  const ids = await idsOf(tx, { category: { cycleId }, unsealedAt: null });
  const where = { categoryId: { in: ids } };
  await tx.ballotBox.updateMany({ where: { ...where, closedAt: null }, data: { closedAt } });
  await tx.ballotBox.updateMany({ where, data: noKeys });
  return ids;
}

/** Boxes that were never opened and have their keys although their cycle is over. */
export async function listBoxesWithOldKeys(db: Database): Promise<string[]> {
  return idsOf(db, {
    unsealedAt: null,
    wrappedPrivateKey: { not: null },
    category: { cycle: { phase: { in: ["cancelled", "announced", "archived"] } } },
  });
}

/** Holds all boxes of a cycle until the transaction ends, and answers whether one of them was opened. */
export async function holdBoxes(tx: Tx, cycleId: string): Promise<{ anyUnsealed: boolean }> {
  const boxes = await tx.$queryRaw<{ unsealedAt: Date | null }[]>`
    SELECT box."unsealedAt" FROM "BallotBox" box JOIN "Category" category ON category."id" = box."categoryId"
    WHERE category."cycleId" = ${cycleId} ORDER BY box."categoryId" FOR UPDATE OF box`;
  return { anyUnsealed: boxes.some(({ unsealedAt }) => unsealedAt !== null) };
}

/** Whether the tables still hold what was written into destroyed boxes of a cycle. */
export async function hasUnclearedBoxes(tx: Tx, cycleId: string): Promise<boolean> {
  const ids = await idsOf(tx, { category: { cycleId }, wrappedPrivateKey: null, rewrittenAt: null });
  return ids.length > 0;
}

const noKeys = { wrappedPrivateKey: null, wrappedSlotKey: null, wrappedSeed: null };

/** Closed boxes that nothing holds back from being opened. */
export async function listBoxesToUnseal(db: Database): Promise<string[]> {
  return idsOf(db, {
    unsealedAt: null,
    closedAt: { not: null },
    releasedAt: { not: null },
    secondKeyNeeded: false,
    wrappedPrivateKey: { not: null },
    category: { cycle: { phase: { in: ["voting", "counting"] } } },
  });
}

/** Boxes whose keys are destroyed while the tables still hold what was written before. */
export async function listBoxesToRewrite(db: Database): Promise<string[]> {
  return idsOf(db, { wrappedPrivateKey: null, rewrittenAt: null });
}

export async function updateBoxesRewritten(
  db: Database | Tx,
  categoryIds: string[],
  rewrittenAt: Date,
): Promise<void> {
  await db.ballotBox.updateMany({
    where: { categoryId: { in: categoryIds }, wrappedPrivateKey: null, rewrittenAt: null },
    data: { rewrittenAt },
  });
}

/** Votes of cycles in counting that can be counted now and have no result. */
export async function listBoxesToCount(db: Database): Promise<string[]> {
  return idsOf(db, {
    unsealedAt: { not: null },
    rewrittenAt: { not: null },
    category: { kind: "vote", finalId: null, result: null, cycle: { phase: "counting" } },
  });
}

/** Whether any closed box is to be opened, rewritten or counted. */
export async function isClosingDue(db: Database): Promise<boolean> {
  for (const list of [listBoxesToUnseal, listBoxesToRewrite, listBoxesToCount])
    if ((await list(db)).length > 0) return true;
  return false;
}

type BoxFilter = NonNullable<Parameters<Tx["ballotBox"]["findMany"]>[0]>["where"];

async function idsOf(db: Database | Tx, where: BoxFilter): Promise<string[]> {
  const rows = await db.ballotBox.findMany({
    where,
    select: { categoryId: true },
    orderBy: { categoryId: "asc" },
  });
  return rows.map(({ categoryId }) => categoryId);
}
