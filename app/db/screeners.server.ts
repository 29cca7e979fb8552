import type { Database, Tx } from "./client.server";

/** Everybody who may screen, by name. */
export async function listScreeners(db: Database | Tx): Promise<{ id: string; name: string }[]> {
  return db.person.findMany({
    where: { deactivatedAt: null, grants: { some: { role: "hr" } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** The entries of a cycle that are still to be read, with who was given each. */
export async function listToRead(tx: Tx, cycleId: string) {
  return tx.entry.findMany({
    where: { category: { cycleId }, state: "open", stories: { gt: 0 }, acceptedAt: null },
    orderBy: [{ categoryId: "asc" }, { title: "asc" }, { id: "asc" }],
    select: { id: true, screenerId: true },
  });
}

/** Gives entries of a cycle to somebody to read, or to nobody, and answers how many. */
export async function updateScreener(
  tx: Tx,
  entries: { cycleId: string; ids: readonly string[] },
  screenerId: string | null,
): Promise<number> {
  const where = { id: { in: [...entries.ids] }, category: { cycleId: entries.cycleId } };
  return (await tx.entry.updateMany({ where, data: { screenerId } })).count;
}

/** What screeners wrote to each other about an entry, the oldest first. */
export async function listNotes(db: Database | Tx, entryId: string) {
  return db.entryNote.findMany({
    where: { entryId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 100,
    select: { id: true, text: true, at: true, person: { select: { id: true, name: true } } },
  });
}

export async function insertNote(
  tx: Tx,
  note: { entryId: string; personId: string; text: string; at: Date },
): Promise<void> {
  await tx.entryNote.create({ data: note });
}

/** The points that screeners gave an entry. */
export async function listScores(db: Database | Tx, entryId: string) {
  return db.entryScore.findMany({ where: { entryId }, select: { personId: true, points: true } });
}

/** Keeps the points of one screener for an entry; null takes them back. */
export async function saveScore(
  tx: Tx,
  by: { entryId: string; personId: string; at: Date },
  points: number | null,
): Promise<void> {
  const { entryId, personId, at } = by;
  if (points === null) await tx.entryScore.deleteMany({ where: { entryId, personId } });
  else
    await tx.entryScore.upsert({
      where: { entryId_personId: { entryId, personId } },
      create: { entryId, personId, points, at },
      update: { points, at },
    });
}

/** Says that somebody has an entry open, and answers who else has. */
export async function saveLook(
  db: Database,
  by: { entryId: string; personId: string; now: Date },
  since: Date,
): Promise<string[]> {
  const { entryId, personId, now } = by;
  await db.entryLook.upsert({
    where: { entryId_personId: { entryId, personId } },
    create: { entryId, personId, seenAt: now },
    update: { seenAt: now },
  });
  const others = await db.entryLook.findMany({
    where: { entryId, personId: { not: personId }, seenAt: { gt: since } },
    orderBy: { person: { name: "asc" } },
    select: { person: { select: { name: true } } },
  });
  return others.map(({ person }) => person.name);
}

const recorded = 40;

/** What was decided about an entry and its nominations, the latest first. */
export async function listDecisions(db: Database | Tx, entryId: string, nominationIds: readonly string[]) {
  const screened = ["nomination.returned", "nomination.declined", "nomination.screening-undone"];
  return db.auditEvent.findMany({
    where: {
      OR: [
        { subjectType: "entry", subjectId: entryId },
        { subjectType: "nomination", subjectId: { in: [...nominationIds] }, act: { in: screened } },
      ],
    },
    orderBy: { seq: "desc" },
    take: recorded,
    select: { seq: true, at: true, actorName: true, act: true, reason: true },
  });
}
