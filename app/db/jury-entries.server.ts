import type { JudgedEntry } from "~/domain/juries/conflicts";
import type { Database, Tx } from "./client.server";

/** The entries that a jury judges, with everybody who has a part in them. */
export async function listJudgedEntries(
  db: Database | Tx,
  categoryId: string,
): Promise<(JudgedEntry & { title: string })[]> {
  const rows = await db.entry.findMany({
    where: { categoryId, state: "shortlisted" },
    orderBy: { id: "asc" },
    select: {
      id: true,
      title: true,
      members: { select: { person: { select: { id: true, name: true, managerId: true } } } },
      nominations: {
        where: { state: { in: ["submitted", "returned"] } },
        select: { nominatorId: true },
      },
      win: { select: { participants: { select: { personId: true } } } },
    },
  });
  return rows.map(({ id, title, members, nominations, win }) => ({
    id,
    title,
    members: members.map(({ person }) => person),
    nominatorIds: nominations.map(({ nominatorId }) => nominatorId),
    winPersonIds: win?.participants.map(({ personId }) => personId) ?? [],
  }));
}

/** Keeps these entries of a vote for the jury; the others of the category's shortlist are left out. */
export async function updateLeftOut(tx: Tx, categoryId: string, keptIds: readonly string[]): Promise<number> {
  const { count } = await tx.entry.updateMany({
    where: { categoryId, state: "shortlisted", id: { notIn: [...keptIds] } },
    data: { state: "left_out" },
  });
  return count;
}

/** What the count of a jury needs: entries that were judged or still stand, and the finished sheets. */
export async function findSheetsToCount(tx: Tx, categoryId: string) {
  const entries = await tx.entry.findMany({
    where: {
      categoryId,
      OR: [
        { state: "shortlisted" },
        { state: { in: ["withdrawn", "disqualified"] }, assignments: { some: {} } },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, title: true, state: true },
  });
  const jurors = await tx.juror.findMany({
    where: { categoryId },
    orderBy: { id: "asc" },
    select: {
      leftAt: true,
      assignments: {
        where: { state: "done", voidedAt: null, entryId: { in: entries.map(({ id }) => id) } },
        select: { entryId: true, scores: { select: { criterionId: true, score: true } } },
        orderBy: { entryId: "asc" },
      },
    },
  });
  return { entries, jurors };
}
