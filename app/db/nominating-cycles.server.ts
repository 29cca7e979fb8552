import type { Database } from "./client.server";

const most = 12;

/** The other cycles that take nominations now, with their awards, the first to close at the top. */
export async function listOtherNominatingCycles(db: Database, cycleId: string, now: Date) {
  const cycles = await db.cycle.findMany({
    where: {
      id: { not: cycleId },
      phase: "nominating",
      pausedAt: null,
      nominationsCloseAt: { gt: now },
    },
    select: {
      id: true,
      name: true,
      timeZone: true,
      lastTimeZone: true,
      nominationsCloseAt: true,
      categories: {
        where: { finalId: null },
        select: { name: true },
        orderBy: [{ position: "asc" }, { name: "asc" }],
      },
    },
    orderBy: [{ nominationsCloseAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return cycles.map(({ categories, ...cycle }) => ({
    ...cycle,
    awards: categories.map(({ name }) => name),
  }));
}
