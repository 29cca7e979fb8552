import type { Database, Tx } from "./client.server";

/** The shortlist of a category as the opening of its vote freezes it. */
export async function listFrozenEntries(db: Database | Tx, categoryId: string) {
  const rows = await db.entry.findMany({
    where: { categoryId, state: "shortlisted" },
    orderBy: { id: "asc" },
    select: { id: true, title: true, citation: true, members: { select: { personId: true } } },
  });
  return rows.map(({ members, ...entry }) => ({
    ...entry,
    members: members.map(({ personId }) => personId),
  }));
}
