import type { ConflictKind } from "~/domain/juries/conflicts";
import type { Pair } from "~/domain/juries/assignment";
import { cycleOfRound } from "~/domain/awards/round-times";
import { readJurySettings } from "~/domain/juries/settings";
import { withRules } from "./awards.server";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

const addressed = { id: true, name: true, email: true, managerId: true, deactivatedAt: true } as const;

/**
 * A category with its jury, held until the transaction ends: changes of one jury wait for each other, and the
 * close of the cycle waits for them.
 */
export async function holdJury(tx: Tx, categoryId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Category" category JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
    WHERE category."id" = ${categoryId} FOR SHARE OF cycle FOR UPDATE OF category`;
  return findJury(tx, categoryId);
}

/** A category with its seated jury, or null. */
export async function findJury(db: Database | Tx, categoryId: string) {
  const row = await db.category.findUnique({
    where: { id: categoryId },
    include: {
      cycle: true,
      juryLot: true,
      result: { select: { id: true } },
      jurors: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        include: {
          person: { select: addressed },
          assignments: { where: { entry: { state: "shortlisted" } }, select: assignmentColumns },
        },
      },
    },
  });
  return row && withRules({ ...row, cycle: cycleOfRound(row, row.cycle) });
}

export type FoundJury = NonNullable<Awaited<ReturnType<typeof findJury>>>;

const assignmentColumns = {
  id: true,
  jurorId: true,
  entryId: true,
  state: true,
  savedAt: true,
  voidedAt: true,
} as const;

/** A juror with the category of the jury, or null. */
export async function findJuror(db: Database | Tx, id: string) {
  return db.juror.findUnique({ where: { id }, select: { id: true, categoryId: true, personId: true } });
}

/** People to be seated: active ones, with what conflicts are found by. */
export async function listSeatable(db: Database | Tx, ids: readonly string[]) {
  return db.person.findMany({
    where: { id: { in: [...ids] }, deactivatedAt: null },
    select: addressed,
    orderBy: { id: "asc" },
  });
}

/** Seats people; somebody who had left comes back to the same seat. Answers juror id by person id. */
export async function upsertJurors(
  tx: Tx,
  categoryId: string,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  await tx.juror.createMany({
    data: personIds.map((personId) => ({ categoryId, personId, appointedAt: now })),
    skipDuplicates: true,
  });
  const where = { categoryId, personId: { in: [...personIds] } };
  await tx.juror.updateMany({
    where: { ...where, leftAt: { not: null } },
    data: { leftAt: null, leftReason: "", appointedAt: now },
  });
  const rows = await tx.juror.findMany({ where, select: { id: true, personId: true } });
  return new Map(rows.map(({ id, personId }) => [personId, id]));
}

/** Removes a juror who was named and given nothing to judge; false where there is something. */
export async function deleteNamedJuror(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.juror.deleteMany({ where: { id, assignments: { none: {} } } });
  return count === 1;
}

export interface NewAssignment extends Pair {
  state: "open" | "recused";
  conflict: ConflictKind | "";
}

/** Gives jurors entries; what is there already stays as it is. */
export async function insertAssignments(tx: Tx, assignments: readonly NewAssignment[]): Promise<void> {
  await tx.juryAssignment.createMany({ data: [...assignments], skipDuplicates: true });
}

/** Ends a juror's seat: what is open is freed, what is finished stays. Answers how many entries were freed. */
export async function updateJurorLeft(
  tx: Tx,
  id: string,
  left: { leftAt: Date; leftReason: string },
): Promise<number> {
  await tx.juror.update({ where: { id }, data: left });
  const { count } = await tx.juryAssignment.deleteMany({ where: { jurorId: id, state: "open" } });
  return count;
}

export async function insertJuryLot(
  tx: Tx,
  lot: { categoryId: string; commitment: string; wrappedSeed: Uint8Array<ArrayBuffer>; seatedAt: Date },
): Promise<void> {
  await tx.juryLot.create({ data: lot });
}

/** Reveals the seed and forgets the wrapped one. */
export async function updateJuryLotRevealed(tx: Tx, categoryId: string, seed: string): Promise<void> {
  await tx.juryLot.update({ where: { categoryId }, data: { seed, wrappedSeed: null } });
}

/** Forgets a lot that was drawn in vain: the jury that is seated anew commits to another. */
export async function deleteJuryLot(tx: Tx, categoryId: string): Promise<void> {
  await tx.juryLot.deleteMany({ where: { categoryId } });
}

/** Seated juries of cycles in voting, with what reminders depend on. */
export async function listJuriesAtWork(db: Database) {
  const rows = await db.category.findMany({
    where: { kind: "jury", juryLot: { isNot: null }, cycle: { phase: "voting", pausedAt: null } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      jury: true,
      finalId: true,
      juryLot: { select: { seatedAt: true } },
      cycle: { select: { votingCloseAt: true, judgingOpenAt: true, timeZone: true } },
    },
  });
  return rows.map(({ juryLot, jury, finalId, cycle, ...row }) => ({
    ...row,
    cycle: cycleOfRound({ finalId }, cycle),
    jury: readJurySettings(jury),
    seatedAt: juryLot!.seatedAt,
  }));
}

/** Categories where somebody sits on a jury that is still at work. */
export async function listSeatsAtWork(db: Database | Tx, personId: string) {
  return db.juror.findMany({
    where: { personId, leftAt: null, category: { cycle: { phase: { in: ["screening", "voting"] } } } },
    select: { id: true, categoryId: true },
    orderBy: { categoryId: "asc" },
  });
}

/** Whether somebody sits on the jury of a category or stands in one of its entries. */
export async function isInvolved(db: Database | Tx, categoryId: string, personId: string): Promise<boolean> {
  const seats = await db.juror.count({ where: { categoryId, personId, leftAt: null } });
  if (seats > 0) return true;
  const where = { personId, entry: { ...ofCategory(categoryId), state: "shortlisted" as const } };
  return (await db.entryMember.count({ where })) > 0;
}

/** Whether somebody is or was a juror of a category, or is named in any of its entries. */
export async function hasPartInJury(
  db: Database | Tx,
  categoryId: string,
  personId: string,
): Promise<boolean> {
  if ((await db.juror.count({ where: { categoryId, personId } })) > 0) return true;
  return (await db.entryMember.count({ where: { personId, entry: ofCategory(categoryId) } })) > 0;
}

/** The entries of a category; a first round has those of its final. */
function ofCategory(categoryId: string): Prisma.EntryWhereInput {
  return { category: { OR: [{ id: categoryId }, { first: { id: categoryId } }] } };
}

/** Notes a reminder, unless one was noted at or after `unlessSince`; answers whether it was. */
export async function updateJurorReminded(
  tx: Tx,
  id: string,
  { now, unlessSince }: { now: Date; unlessSince: Date },
): Promise<boolean> {
  const { count } = await tx.juror.updateMany({
    where: { id, leftAt: null, OR: [{ remindedAt: null }, { remindedAt: { lt: unlessSince } }] },
    data: { remindedAt: now },
  });
  return count === 1;
}

/** Turns a category over to a jury, with the settings that it gets. */
export async function updateHandedToJury(tx: Tx, categoryId: string, jury: object): Promise<void> {
  await tx.category.update({ where: { id: categoryId }, data: { kind: "jury", jury } });
}
