import type { Database } from "./client.server";

/** Ids of the cycles in voting whose close is not in the future. */
export async function listVotingsToClose(db: Database, now: Date): Promise<string[]> {
  const where = { phase: "voting" as const, votingCloseAt: { lte: now }, pausedAt: null };
  const rows = await db.cycle.findMany({ where, orderBy: { votingCloseAt: "asc" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Ids of the cycles with every result certified whose announcement is due. */
export async function listCyclesToAnnounce(db: Database, now: Date): Promise<string[]> {
  const rows = await db.cycle.findMany({
    where: {
      phase: "certifying",
      pausedAt: null,
      announceAt: { lte: now },
      categories: { every: { OR: [{ finalId: { not: null } }, { result: { state: "certified" } }] } },
    },
    orderBy: { announceAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
