import type { Database, Tx } from "./client.server";

/** Keeps the hash of the token that opens the first run, in place of an earlier one. */
export async function insertSetupToken(db: Database | Tx, tokenHash: string, now: Date) {
  const data = { tokenHash, createdAt: now };
  await db.setupToken.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
}

/** Takes the token away; says whether it was this one. The second of two setups at once finds nothing. */
export async function takeSetupToken(tx: Tx, tokenHash: string) {
  const { count } = await tx.setupToken.deleteMany({ where: { id: 1, tokenHash } });
  return count === 1;
}
