import type { Tx } from "./client.server";

/**
 * Claims the key of a form inside the transaction of its act. Answers null to the first; anybody later waits
 * until that transaction ends and then gets its outcome, or the claim if it was rolled back.
 */
export async function claimOnce(tx: Tx, by: { now: Date }, key: string): Promise<string | null> {
  const claimed = await tx.$executeRaw`
    INSERT INTO "OnceKey" ("key", "outcome", "createdAt") VALUES (${key}, '', ${by.now}) ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const earlier = await tx.onceKey.findUniqueOrThrow({ where: { key } });
  return earlier.outcome;
}

/** Writes down what the claimed act made, usually an id, for whoever sends the same form again. */
export async function settleOnce(tx: Tx, key: string, outcome: string): Promise<void> {
  await tx.onceKey.update({ where: { key }, data: { outcome } });
}
