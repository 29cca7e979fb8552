import { readJurySettings } from "~/domain/juries/settings";
import { withRules } from "./awards.server";
import type { Database } from "./client.server";

/** The juries that somebody sits on, the ones at work first: what `/jury` and the home page list. */
export async function listJurySeats(db: Database, personId: string) {
  const rows = await db.juror.findMany({
    where: { personId, leftAt: null, category: { juryLot: { isNot: null } } },
    orderBy: [{ category: { cycle: { votingCloseAt: "desc" } } }, { category: { position: "asc" } }],
    take: 60,
    select: {
      id: true,
      category: {
        select: {
          id: true,
          name: true,
          purpose: true,
          cycle: { select: { name: true, phase: true, votingCloseAt: true, timeZone: true } },
        },
      },
      assignments: { where: { silent: false }, select: { state: true, voidedAt: true } },
    },
  });
  return rows.map(({ id, category, assignments }) => ({ jurorId: id, ...category, assignments }));
}

/**
 * Somebody's own seat on one jury with their sheets, their scores and the stories; null for everybody else. What
 * was taken off silently is left out, and so are entries that are not judged any more. Hiding what the award hides
 * from its jury (`settings.blind`) is up to the page.
 */
export async function findJurySeat(db: Database, categoryId: string, personId: string) {
  const seat = await db.juror.findFirst({
    where: { categoryId, personId, leftAt: null, category: { juryLot: { isNot: null } } },
    include: {
      category: { include: { cycle: true } },
      assignments: {
        where: { silent: false, entry: { state: "shortlisted" } },
        orderBy: { id: "asc" },
        include: { scores: true, entry: { select: storyColumns } },
      },
    },
  });
  if (!seat) return null;
  const { category, assignments, ...juror } = seat;
  return {
    juror,
    category: withRules(category),
    settings: readJurySettings(category.jury),
    cycle: category.cycle,
    sheets: assignments.map(({ scores, entry, ...sheet }) => ({
      ...sheet,
      scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
      entry: { ...entry, people: entry.members.map(({ person }) => person) },
    })),
  };
}

const storyColumns = {
  id: true,
  title: true,
  citation: true,
  win: { select: { id: true, title: true, state: true } },
  members: {
    orderBy: { person: { name: "asc" } },
    select: {
      person: { select: { id: true, name: true, department: { select: { name: true, function: true } } } },
    },
  },
} as const;

/** A jury as HR follows it: who has finished what and who stepped aside why, and never a score or a comment. */
export async function findJuryBoard(db: Database, categoryId: string) {
  const row = await db.category.findUnique({
    where: { id: categoryId },
    include: {
      cycle: true,
      juryLot: { select: { commitment: true, seatedAt: true } },
      shortlistCount: { select: { countedAt: true } },
      jurors: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        include: {
          person: { select: { id: true, name: true, deactivatedAt: true } },
          assignments: { select: boardColumns, orderBy: [{ entry: { title: "asc" } }, { id: "asc" }] },
        },
      },
    },
  });
  return row && withRules(row);
}

const boardColumns = {
  id: true,
  entryId: true,
  entry: { select: { title: true, state: true } },
  state: true,
  conflict: true,
  reason: true,
  silent: true,
  recusedById: true,
  doneAt: true,
  voidedAt: true,
  voidReason: true,
} as const;

/**
 * All finished sheets of a jury with their scores and comments, for those who may read them once the count is
 * done: ask `phasePermits(phase, "see-sheets")` and `see-jury-sheets` first.
 */
export async function listFinishedSheets(db: Database, categoryId: string) {
  const rows = await db.juryAssignment.findMany({
    where: { juror: { categoryId }, state: "done" },
    orderBy: [{ entry: { title: "asc" } }, { juror: { person: { name: "asc" } } }, { id: "asc" }],
    select: {
      id: true,
      comment: true,
      voidedAt: true,
      voidReason: true,
      entry: { select: { id: true, title: true } },
      juror: { select: { id: true, person: { select: { id: true, name: true } } } },
      scores: { select: { criterionId: true, score: true } },
    },
  });
  return rows.map(({ scores, ...sheet }) => ({
    ...sheet,
    scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
  }));
}
