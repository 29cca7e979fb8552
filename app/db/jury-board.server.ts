import { readFirstRound } from "~/domain/awards/first-round";
import { cycleOfRound } from "~/domain/awards/round-times";
import { progressOf, type Progress } from "~/domain/juries/progress";
import { readJurySettings } from "~/domain/juries/settings";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

const sheetColumns = {
  id: true,
  state: true,
  conflict: true,
  reason: true,
  silent: true,
  recusedById: true,
  savedAt: true,
  voidedAt: true,
  voidReason: true,
  entry: { select: { id: true, title: true, state: true } },
} satisfies Prisma.JuryAssignmentSelect;

/** One category's jury as HR follows it, in this cycle: states of sheets and never a score or a comment. */
export async function findBoard(db: Database | Tx, of: { cycleId: string; categoryId: string }) {
  const row = await db.category.findFirst({
    where: { id: of.categoryId, cycleId: of.cycleId, kind: "jury" },
    select: {
      id: true,
      name: true,
      jury: true,
      firstRound: true,
      finalId: true,
      juryLot: { select: { seatedAt: true } },
      box: { select: { closedAt: true, releasedAt: true, unsealedAt: true } },
      result: { select: { outcome: true, state: true } },
      cycle: {
        select: {
          id: true,
          name: true,
          phase: true,
          timeZone: true,
          lastTimeZone: true,
          judgingOpenAt: true,
          votingOpenAt: true,
          votingCloseAt: true,
        },
      },
      jurors: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          leftAt: true,
          leftReason: true,
          remindedAt: true,
          person: { select: { id: true, name: true, jobTitle: true } },
          assignments: { select: sheetColumns, orderBy: [{ entry: { title: "asc" } }, { id: "asc" }] },
        },
      },
    },
  });
  if (!row) return null;
  const { jury, firstRound, cycle, jurors, ...category } = row;
  const entries = await db.entry.findMany({
    where: { categoryId: row.finalId ?? row.id, state: "shortlisted" },
    select: { id: true, title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  const seats = jurors.map(({ assignments, ...juror }) => ({
    ...juror,
    sheets: assignments.filter(({ entry }) => entry.state === "shortlisted"),
  }));
  return {
    category: { ...category, entries, firstRound: readFirstRound(firstRound) },
    cycle: cycleOfRound(row, cycle),
    settings: readJurySettings(jury),
    seats,
  };
}

export type Board = NonNullable<Awaited<ReturnType<typeof findBoard>>>;
export type BoardSheet = Board["seats"][number]["sheets"][number];

/** What one sheet says, for those who may read it once judging is over. */
export async function findSheetWords(db: Database | Tx, assignmentId: string) {
  const row = await db.juryAssignment.findUnique({
    where: { id: assignmentId },
    select: { comment: true, doneAt: true, scores: { select: { criterionId: true, score: true } } },
  });
  if (!row) return null;
  const { scores, ...sheet } = row;
  return {
    ...sheet,
    scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
  };
}

/** The comments on sheets that count, of all jurors or of one: for a category whose judging is over. */
export async function listSheetComments(db: Database | Tx, categoryId: string, onlyOf: string | null) {
  return db.juryAssignment.findMany({
    where: {
      state: "done",
      voidedAt: null,
      comment: { not: "" },
      juror: { categoryId, ...(onlyOf !== null && { personId: onlyOf }) },
    },
    orderBy: [{ entry: { title: "asc" } }, { juror: { person: { name: "asc" } } }, { id: "asc" }],
    select: {
      id: true,
      comment: true,
      entry: { select: { id: true, title: true } },
      juror: { select: { person: { select: { name: true } } } },
    },
  });
}

/** How many sheets of each jury of a cycle are done, of how many. */
export async function listSheetNumbers(db: Database | Tx, cycleId: string): Promise<Map<string, Progress>> {
  const rows = await db.category.findMany({
    where: { cycleId, juryLot: { isNot: null } },
    select: {
      id: true,
      jurors: {
        select: {
          assignments: {
            where: { entry: { state: "shortlisted" } },
            select: { state: true, voidedAt: true },
          },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, jurors }) => [id, progressOf(jurors.flatMap(({ assignments }) => assignments))]),
  );
}
