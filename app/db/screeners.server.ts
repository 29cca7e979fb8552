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

/** Those of these entries that belong to a cycle, with who was given each. */
export async function listReaders(tx: Tx, entries: { cycleId: string; ids: readonly string[] }) {
  const where = { id: { in: [...entries.ids] }, category: { cycleId: entries.cycleId } };
  return tx.entry.findMany({ where, orderBy: { id: "asc" }, select: { id: true, screenerId: true } });
}

/** Gives entries to somebody to read, or to nobody. */
export async function updateScreener(
  tx: Tx,
  ids: readonly string[],
  screenerId: string | null,
): Promise<void> {
  await tx.entry.updateMany({ where: { id: { in: [...ids] } }, data: { screenerId } });
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

/** What somebody wrote about an entry where theirs is the last note there, or null. */
export async function findOwnLastNote(
  tx: Tx,
  by: { entryId: string; personId: string },
): Promise<string | null> {
  const last = await tx.entryNote.findFirst({
    where: { entryId: by.entryId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { personId: true, text: true },
  });
  return last?.personId === by.personId ? last.text : null;
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

/** The points that one screener gave an entry, or null. */
export async function findScore(tx: Tx, by: { entryId: string; personId: string }): Promise<number | null> {
  const where = { entryId_personId: { entryId: by.entryId, personId: by.personId } };
  return (await tx.entryScore.findUnique({ where }))?.points ?? null;
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
