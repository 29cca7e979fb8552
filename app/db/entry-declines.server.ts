import { findEntry, sidesFirst } from "./entries.server";
import type { Database, Tx } from "./client.server";

const template = "you-are-nominated";

/** The people of an entry who are still here and have not heard that they are nominated. */
export async function listUntold(tx: Tx, entryId: string) {
  const members = await tx.entryMember.findMany({
    where: { entryId, person: { deactivatedAt: null } },
    orderBy: { personId: "asc" },
    select: { person: { select: { id: true, name: true, email: true } } },
  });
  const people = members.map(({ person }) => person);
  const letters = await tx.letter.findMany({
    where: {
      template,
      personId: { in: people.map(({ id }) => id) },
      state: { not: "cancelled" },
      idempotencyKey: { startsWith: `${template}/${entryId}/` },
    },
    select: { personId: true },
  });
  const told = new Set(letters.map(({ personId }) => personId));
  return people.filter(({ id }) => !told.has(id));
}

/** The letters to nominees of these entries that still wait. */
export async function listWaitingNews(tx: Tx, entryIds: readonly string[]): Promise<string[]> {
  const rows = await tx.letter.findMany({
    where: {
      ...{ template, state: "queued", parcelKey: null },
      OR: entryIds.map((id) => ({ idempotencyKey: { startsWith: `${template}/${id}/` } })),
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Lets letters that were taken back wait again, for the moment they waited for. */
export async function updateWaitingAgain(tx: Tx, letterIds: readonly string[]): Promise<void> {
  const where = { id: { in: [...letterIds] }, state: "cancelled" as const };
  await tx.letter.updateMany({ where, data: { state: "queued" } });
}

/** Takes back the letters to nominees of an entry that still wait. */
export async function cancelUnsentNews(tx: Tx, entryId: string): Promise<void> {
  const members = await tx.entryMember.findMany({ where: { entryId }, select: { personId: true } });
  const where = {
    template,
    personId: { in: members.map(({ personId }) => personId) },
    state: "queued" as const,
    parcelKey: null,
    idempotencyKey: { startsWith: `${template}/${entryId}/` },
  };
  await tx.letter.updateMany({ where, data: { state: "cancelled" } });
}

/** An entry with its people, Sales and Procurement first, or null. */
export async function findWithPeople(db: Database | Tx, entryId: string) {
  const entry = await findEntry(db, entryId);
  if (!entry) return null;
  const members = await db.entryMember.findMany({
    where: { entryId },
    orderBy: sidesFirst,
    select: { person: { select: { id: true, name: true, department: { select: { function: true } } } } },
  });
  const people = members.map(({ person: { id, name, department } }) => ({
    id,
    name,
    departmentFunction: department.function,
  }));
  return { ...entry, people };
}

/**
 * An entry of which this person was told that they are nominated with it, as it goes on now: where it was merged, the
 * one that took it over. Null where they were not told.
 */
export async function findNominatedWith(
  db: Database | Tx,
  { entryId, personId, now }: { entryId: string; personId: string; now: Date },
) {
  const first = await findWithPeople(db, entryId);
  const entry = first?.mergedIntoId ? await findWithPeople(db, first.mergedIntoId) : first;
  if (!entry) return null;
  const [told, declined] = await Promise.all([
    db.letter.findFirst({
      where: {
        ...{ template, personId, state: { not: "cancelled" }, dueAt: { lte: now } },
        idempotencyKey: { startsWith: `${template}/${entryId}/` },
      },
      select: { id: true },
    }),
    db.entryDecline.findUnique({ where: { entryId_personId: { entryId: entry.id, personId } } }),
  ]);
  return told || declined ? { ...entry, declined: declined !== null } : null;
}

/** Writes down that somebody would rather not, and answers whether it was not there before. */
export async function insertDecline(
  tx: Tx,
  decline: { entryId: string; personId: string; words: string; declinedAt: Date },
): Promise<boolean> {
  const { count } = await tx.entryDecline.createMany({ data: [decline], skipDuplicates: true });
  return count === 1;
}

/** Takes somebody out of the team of an entry, which may be called otherwise from then on. */
export async function updateTeamWithout(
  tx: Tx,
  at: { entryId: string; personId: string },
  title: string,
): Promise<void> {
  await tx.entryMember.deleteMany({ where: at });
  await tx.entry.update({ where: { id: at.entryId }, data: { title, version: { increment: 1 } } });
}
