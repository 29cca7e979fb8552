import type { Database, Tx } from "./client.server";

/** The time zones in which active people live, each once. */
export async function listPeopleZones(db: Database | Tx): Promise<string[]> {
  const rows = await db.person.groupBy({
    by: ["timeZone"],
    where: { deactivatedAt: null },
    orderBy: { timeZone: "asc" },
  });
  return rows.map(({ timeZone }) => timeZone);
}
