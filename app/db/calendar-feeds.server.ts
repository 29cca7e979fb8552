import type { Database, Tx } from "./client.server";

/** The feed of a person, or null. */
export async function findFeed(db: Database | Tx, personId: string) {
  return db.calendarFeed.findUnique({ where: { personId }, select: { createdAt: true } });
}

/** Whether an active person owns the feed with this hash. */
export async function isFeedOpen(db: Database, tokenHash: string): Promise<boolean> {
  const found = await db.calendarFeed.findFirst({
    where: { tokenHash, person: { deactivatedAt: null } },
    select: { personId: true },
  });
  return found !== null;
}

/** Gives a person an address; the one before ends. */
export async function upsertFeed(tx: Tx, personId: string, tokenHash: string, now: Date): Promise<void> {
  const feed = { tokenHash, createdAt: now };
  await tx.calendarFeed.upsert({ where: { personId }, create: { personId, ...feed }, update: feed });
}

/** Ends the address of a person and answers whether there was one. */
export async function deleteFeed(tx: Tx, personId: string): Promise<boolean> {
  const { count } = await tx.calendarFeed.deleteMany({ where: { personId } });
  return count === 1;
}

const most = 60;

/** The cycles whose dates everybody may know, the latest first: none that is a draft, cancelled or put away. */
export async function listCalendarCycles(db: Database) {
  return db.cycle.findMany({
    where: { phase: { in: ["nominating", "screening", "voting", "counting", "certifying", "announced"] } },
    orderBy: [{ nominationsOpenAt: "desc" }, { id: "asc" }],
    take: most,
    include: {
      categories: { where: { finalId: null }, select: { kind: true, jury: true, firstRound: true } },
    },
  });
}
