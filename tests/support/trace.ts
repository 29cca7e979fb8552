import type { Database } from "~/db/client.server";

/** How many rows each table has that an act could leave something in. */
export async function traceOf(db: Database) {
  const [nominations, entries, letters, events, once, cycles, categories, rolls, boxes] = await Promise.all([
    db.nomination.findMany({ select: { id: true, state: true, updatedAt: true }, orderBy: { id: "asc" } }),
    db.entry.findMany({ orderBy: { id: "asc" } }),
    db.letter.count(),
    db.auditEvent.count(),
    db.onceKey.count(),
    db.cycle.findMany({ orderBy: { id: "asc" } }),
    db.category.findMany({ orderBy: { id: "asc" } }),
    db.voterRoll.count(),
    db.ballotBox.count(),
  ]);
  return { nominations, entries, letters, events, once, cycles, categories, rolls, boxes };
}
