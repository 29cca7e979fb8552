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
        select: {
          nominatorId: true,
          endorsements: { where: { state: "given" }, select: { personId: true } },
        },
      },
      win: { select: { participants: { select: { personId: true } } } },
    },
  });
  return rows.map(({ id, title, members, nominations, win }) => ({
    id,
    title,
    members: members.map(({ person }) => person),
    nominatorIds: nominations.map(({ nominatorId }) => nominatorId),
    endorserIds: nominations.flatMap(({ endorsements }) => endorsements.map(({ personId }) => personId)),
    winPersonIds: win?.participants.map(({ personId }) => personId) ?? [],
  }));
}

/** Keeps these entries of a vote for the jury or the final; the others of the category's shortlist are left out. */
export async function updateLeftOut(
  tx: Tx,
  categoryId: string,
  keptIds: readonly string[],
  reason = "",
): Promise<number> {
  const { count } = await tx.entry.updateMany({
    where: { categoryId, state: "shortlisted", id: { notIn: [...keptIds] } },
    data: { state: "left_out", ...(reason && { reason }) },
  });
  return count;
}

/**
 * What the count of a jury needs: entries that this jury judged or that still stand, and the finished sheets. The
 * jury of a first round judges the entries of its final.
 */
export async function findSheetsToCount(
  tx: Tx,
  { id: categoryId, finalId }: { id: string; finalId: string | null },
) {
  const judged = { some: { juror: { categoryId } } };
  const entries = await tx.entry.findMany({
    where: {
      categoryId: finalId ?? categoryId,
      OR: [{ state: "shortlisted" }, { state: { in: ["withdrawn", "disqualified"] }, assignments: judged }],
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
