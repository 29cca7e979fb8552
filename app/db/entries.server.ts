import type { EntryState } from "~/domain/awards/entry";
import { withRules } from "./awards.server";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { willingOf } from "./entry-willing.server";
import { readAnswers } from "./nominations.server";

/**
 * The entry of these nominees in a category; made where there is none, and the one that took it
 * over where it was merged. Two who make it at once get the same.
 */
export async function ensureEntry(
  tx: Tx,
  entry: {
    categoryId: string;
    nomineeKey: string;
    title: string;
    winId: string | null;
    memberIds: readonly string[];
  },
): Promise<string> {
  const { memberIds, ...row } = entry;
  await tx.entry.createMany({ data: [row], skipDuplicates: true });
  await holdHome(tx, row);
  const where = { categoryId_nomineeKey: { categoryId: row.categoryId, nomineeKey: row.nomineeKey } };
  const select = { id: true, winId: true, mergedIntoId: true };
  const { id, winId, mergedIntoId } = await tx.entry.findUniqueOrThrow({ where, select });
  if (mergedIntoId) return mergedIntoId;
  const willing = await willingOf(tx, id, memberIds);
  await tx.entryMember.createMany({
    data: willing.map((personId) => ({ entryId: id, personId })),
    skipDuplicates: true,
  });
  if (!winId && row.winId) await tx.entry.update({ where: { id }, data: { winId: row.winId } });
  return id;
}

/** Holds the entry of these nominees, and what took it over: a merge that is under way is waited for. */
async function holdHome(tx: Tx, { categoryId, nomineeKey }: { categoryId: string; nomineeKey: string }) {
  await tx.$queryRaw`
    SELECT 1 FROM "Entry" WHERE "id" IN (
      SELECT unnest(ARRAY["id", "mergedIntoId"]) FROM "Entry"
       WHERE "categoryId" = ${categoryId} AND "nomineeKey" = ${nomineeKey})
     ORDER BY "id" FOR NO KEY UPDATE`;
}

/** An entry with its category and cycle and the number of nominations behind it, or null. */
export async function findEntry(db: Database | Tx, id: string) {
  const row = await db.entry.findUnique({
    where: { id },
    include: {
      category: { include: { cycle: true } },
      _count: { select: { nominations: { where: submitted } } },
    },
  });
  return (
    row && {
      ...row,
      category: withRules(row.category),
      cycle: row.category.cycle,
      livingNominations: row._count.nominations,
    }
  );
}

/** The same, held until the transaction ends: two who act on one entry wait for each other. */
export async function holdEntry(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Entry" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  return findEntry(tx, id);
}

/** The name of whoever last did something to an entry, or null. */
export async function findLastHand(db: Database | Tx, id: string): Promise<string | null> {
  const last = await db.auditEvent.findFirst({
    where: { subjectType: "entry", subjectId: id },
    orderBy: { seq: "desc" },
    select: { actorName: true },
  });
  return last?.actorName ?? null;
}

/** Sales, then Procurement, then the rest: the order in which the functions are declared. */
export const sidesFirst = [
  { person: { department: { function: "asc" } } },
  { person: { name: "asc" } },
] satisfies Prisma.EntryMemberOrderByWithRelationInput[];

const submitted = { state: "submitted" as const };

/** One entry with the words of its nominators, as screening reads it. */
export async function findScreenedEntry(db: Database | Tx, id: string, cycleId: string) {
  const row = await db.entry.findFirst({
    where: { id, category: { cycleId } },
    include: {
      category: true,
      win: { select: { id: true, title: true, state: true } },
      declines: {
        select: { words: true, person: { select: { id: true, name: true } } },
        orderBy: [{ declinedAt: "asc" }, { personId: "asc" }],
      },
      mergedInto: { select: { id: true, title: true } },
      mergedFrom: { select: { id: true, title: true, bringsPeople: true }, orderBy: { title: "asc" } },
      members: { include: { person: { select: memberColumns } }, orderBy: sidesFirst },
      nominations: {
        where: { state: { in: ["submitted", "returned", "declined"] } },
        orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
        include: {
          nominator: { select: memberColumns },
          win: { select: { id: true, title: true } },
          endorsements: {
            where: { state: "given" },
            select: { id: true, words: true, person: { select: memberColumns } },
            orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
          },
          files: {
            select: { id: true, nominationId: true, questionId: true, name: true, size: true },
            orderBy: [{ addedAt: "asc" }, { id: "asc" }],
          },
        },
      },
    },
  });
  if (!row) return null;
  const nominations = row.nominations.map((nomination) => ({
    ...nomination,
    answers: readAnswers(nomination.answers),
  }));
  return { ...row, category: withRules(row.category), nominations };
}

const memberColumns = {
  id: true,
  name: true,
  jobTitle: true,
  department: { select: { name: true, function: true } },
} satisfies Prisma.PersonSelect;

/** The entries on the shortlist of a category, with the names of their people. */
export async function listShortlist(db: Database | Tx, categoryId: string) {
  return db.entry.findMany({
    where: { categoryId, state: "shortlisted" },
    include: { members: { select: { person: { select: { name: true } } }, orderBy: sidesFirst } },
    orderBy: { id: "asc" },
  });
}

/** Gives an entry another state, if it is in one of these, and answers whether it was. */
export async function updateEntryState(
  tx: Tx,
  id: string,
  move: { from: readonly EntryState[]; to: EntryState; reason?: string },
): Promise<boolean> {
  const { count } = await tx.entry.updateMany({
    where: { id, state: { in: [...move.from] } },
    data: {
      state: move.to,
      version: { increment: 1 },
      ...(move.reason !== undefined && { reason: move.reason }),
    },
  });
  return count === 1;
}

export async function updateCitation(tx: Tx, id: string, citation: string): Promise<void> {
  await tx.entry.update({ where: { id }, data: { citation, version: { increment: 1 } } });
}

/** Gives an entry another name. */
export async function updateTitle(tx: Tx, id: string, title: string): Promise<void> {
  await tx.entry.update({ where: { id }, data: { title, version: { increment: 1 } } });
}

/** Marks an entry as read and fit to go on, if nobody has yet, and answers whether it was marked. */
export async function updateAccepted(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.entry.updateMany({
    where: { id, state: "open", acceptedAt: null, nominations: { some: submitted } },
    data: { acceptedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}

/** Takes an entry off the shortlist once nobody stands behind it any more. */
export async function updateDesertedEntry(tx: Tx, id: string): Promise<void> {
  await tx.entry.updateMany({
    where: { id, state: "shortlisted", nominations: { none: submitted } },
    data: { state: "open", version: { increment: 1 } },
  });
}
