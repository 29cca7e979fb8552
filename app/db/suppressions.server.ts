import type { Database, Tx } from "./client.server";

/** Which of these addresses get nothing at present. */
export async function listSuppressed(db: Database | Tx, addresses: string[]): Promise<Set<string>> {
  const rows = await db.suppression.findMany({
    where: { address: { in: addresses.map(lower) } },
    select: { address: true },
  });
  return new Set(rows.map((row) => row.address));
}

/** All addresses held back, latest first. */
export async function listSuppressions(db: Database | Tx) {
  return db.suppression.findMany({ orderBy: [{ createdAt: "desc" }, { address: "asc" }], take: 1_000 });
}

export async function countSuppressions(db: Database | Tx): Promise<number> {
  return db.suppression.count();
}

/** Holds an address back; true if it was not held back before. */
export async function insertSuppression(
  tx: Tx,
  held: { address: string; reason: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.suppression.createMany({
    data: [{ address: lower(held.address), reason: held.reason, createdAt: held.now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Lifts it; the reason for which it was held back, or null when it was not. */
export async function removeSuppression(tx: Tx, address: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ reason: string }[]>`
    DELETE FROM "Suppression" WHERE "address" = ${lower(address)} RETURNING "reason"`;
  return row?.reason ?? null;
}

function lower(address: string): string {
  return address.toLowerCase();
}
