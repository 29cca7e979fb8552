import type { Database, Tx } from "./client.server";

export interface NewSecondKey {
  categoryId: string;
  officerId: string;
  salt: Uint8Array<ArrayBuffer>;
  publicKey: Uint8Array<ArrayBuffer>;
  createdAt: Date;
}

/** The public half of a returning officer's key, or null while nobody has set one. */
export async function findSecondKey(db: Database | Tx, categoryId: string) {
  return db.secondKey.findUnique({ where: { categoryId } });
}

/** The same with the officer's name and address, for those who have to ask for it. */
export async function findReturningOfficer(db: Database | Tx, categoryId: string) {
  const key = await findSecondKey(db, categoryId);
  if (!key) return null;
  return db.person.findUnique({
    where: { id: key.officerId },
    select: { id: true, name: true, email: true, deactivatedAt: true },
  });
}

/** Writes the officer's key in place of the one that may be there. */
export async function upsertSecondKey(tx: Tx, key: NewSecondKey): Promise<void> {
  const { categoryId, ...half } = key;
  await tx.secondKey.upsert({ where: { categoryId }, create: key, update: half });
}

/** Which of these categories have a second key. */
export async function listWithSecondKey(
  db: Database | Tx,
  categoryIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db.secondKey.findMany({
    where: { categoryId: { in: [...categoryIds] } },
    select: { categoryId: true },
  });
  return new Set(rows.map(({ categoryId }) => categoryId));
}
