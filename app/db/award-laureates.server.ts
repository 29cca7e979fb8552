import type { Database } from "./client.server";

const latestShown = 12;

/** The announced honours of an award: how many, and the latest. */
export async function listLaureatesOf(db: Database, awardId: string) {
  const where = { awardId, announcedAt: { not: null } };
  const [latest, total] = await Promise.all([
    db.laureate.findMany({
      where,
      orderBy: [{ honouredOn: "desc" }, { title: "asc" }, { id: "asc" }],
      take: latestShown,
      select: { id: true, title: true, cycleName: true, honouredOn: true },
    }),
    db.laureate.count({ where }),
  ]);
  return { latest, total };
}
