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
}

export async function insertBallotBox(tx: Tx, box: NewBallotBox): Promise<void> {
  await tx.ballotBox.create({ data: box });
}

/** Writes the electorate of a category: one statement, whatever its size. */
export async function insertRoll(tx: Tx, categoryId: string, personIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "VoterRoll" ("categoryId", "personId") SELECT ${categoryId}, unnest(${[...personIds]}::text[])`;
}

/** The box of a category whose cycle is being counted, held until the transaction ends. */
export async function holdBoxForUnsealing(tx: Tx, categoryId: string) {
  const [held] = await tx.$queryRaw<{ phase: string }[]>`
    SELECT cycle."phase"::text AS "phase" FROM "BallotBox" box
    JOIN "Category" category ON category."id" = box."categoryId"
    JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
    WHERE box."categoryId" = ${categoryId} FOR UPDATE OF box`;
  if (held?.phase !== "counting") return null;
  return tx.ballotBox.findUniqueOrThrow({ where: { categoryId } });
}

/** Marks the box as unsealed, reveals the seed and forgets the keys. */
export async function updateBoxUnsealed(
  tx: Tx,
  categoryId: string,
  revealed: { seed: string; boxHash: string; unsealedAt: Date },
): Promise<void> {
  const keys = { wrappedPrivateKey: null, wrappedSlotKey: null, wrappedSeed: null };
  await tx.ballotBox.update({ where: { categoryId }, data: { ...revealed, ...keys } });
}

/**
 * Writes the tables of a closed vote anew, so that nothing is left on disk of deleted rows, old row versions
 * and destroyed keys. Waits for readers of those tables and cannot run in a transaction.
 */
export async function rewriteTables(db: Database): Promise<void> {
  await db.$executeRawUnsafe('VACUUM (FULL) "SealedBallot"');
  await db.$executeRawUnsafe('VACUUM (FULL) "BallotBox"');
  await db.$executeRawUnsafe('VACUUM (FULL) "VoterRoll"');
  await db.$executeRawUnsafe('VACUUM (FULL) "Ballot"');
  await db.$executeRawUnsafe('VACUUM (FULL) "Receipt"');
}

export async function updateBoxesRewritten(
  db: Database | Tx,
  categoryIds: string[],
  rewrittenAt: Date,
): Promise<void> {
  await db.ballotBox.updateMany({
    where: { categoryId: { in: categoryIds }, unsealedAt: { not: null }, rewrittenAt: null },
    data: { rewrittenAt },
  });
}

/** Categories of a cycle in counting with how far the close of each has come. */
export async function listClosing(db: Database | Tx, cycleId: string) {
  const rows = await db.category.findMany({
    where: { cycleId, cycle: { phase: "counting" } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      box: { select: { unsealedAt: true, rewrittenAt: true } },
      result: { select: { id: true } },
    },
  });
  return rows.map(({ id, box, result }) => ({
    id,
    unsealed: Boolean(box?.unsealedAt),
    rewritten: Boolean(box?.rewrittenAt),
    counted: Boolean(result),
  }));
}
