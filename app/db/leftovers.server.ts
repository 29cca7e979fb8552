import type { Database } from "./client.server";

/** Deletes sign-in codes, sessions, form keys and signs of life that nobody needs after this instant. */
export async function deleteLeftovers(db: Database, olderThan: Date): Promise<void> {
  await db.signInCode.deleteMany({ where: { expiresAt: { lt: olderThan } } });
  await db.session.deleteMany({
    where: { OR: [{ lastSeenAt: { lt: olderThan } }, { revokedAt: { lt: olderThan } }] },
  });
  await db.onceKey.deleteMany({ where: { createdAt: { lt: olderThan } } });
  await db.heartbeat.deleteMany({ where: { seenAt: { lt: olderThan } } });
}

/** Deletes uploaded files from before this instant that were never imported. */
export async function deleteUploads(db: Database, olderThan: Date): Promise<void> {
  const where = { appliedAt: null, createdAt: { lt: olderThan } };
  await db.peopleImport.deleteMany({ where });
  await db.figureImport.deleteMany({ where });
  await db.kpiImport.deleteMany({ where });
  await db.winImport.deleteMany({ where });
}
