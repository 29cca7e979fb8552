import { readQuestions } from "~/domain/awards/question-list";
import { readFirstRound } from "~/domain/awards/first-round";
import { cycleOfRound, judgingOpensAt } from "~/domain/awards/round-times";
import { readJurySettings } from "~/domain/juries/settings";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { readAnswers } from "./nominations.server";

/** What a juror may know of: not what HR took off silently, and not that an entry names them. */
const inSight = {
  NOT: [
    { state: "recused", silent: true },
    { state: "recused", conflict: "own-entry" },
  ],
  // Also what the first round left out of the final: who is on its list its jurors do not learn from their sheets.
  entry: { state: { in: ["open", "shortlisted", "left_out"] } },
} satisfies Prisma.JuryAssignmentWhereInput;

const atWork = ["voting", "counting", "certifying", "announced", "archived"] as const;

const cycleColumns = {
  id: true,
  name: true,
  phase: true,
  timeZone: true,
  lastTimeZone: true,
  judgingOpenAt: true,
  votingOpenAt: true,
  votingCloseAt: true,
} satisfies Prisma.CycleSelect;

const categoryColumns = {
  id: true,
  name: true,
  purpose: true,
  kind: true,
  jury: true,
  firstRound: true,
  finalId: true,
  juryLot: { select: { seatedAt: true } },
  result: { select: { id: true } },
  cycle: { select: cycleColumns },
} satisfies Prisma.CategorySelect;

type Row = Prisma.CategoryGetPayload<{ select: typeof categoryColumns }>;

/** A category with its settings, its cycle, and from when its jury is at work. */
function placed({ kind, jury, firstRound, finalId, juryLot, result, cycle, ...category }: Row) {
  const settings = readJurySettings(jury);
  const timed = { kind, jury: settings, firstRound: readFirstRound(firstRound) };
  return {
    category,
    cycle: cycleOfRound({ finalId }, cycle),
    settings,
    opensAt: judgingOpensAt(timed, cycle),
    isSeated: juryLot !== null,
    isCounted: result !== null,
  };
}

/** The juries that a person sits on, the one that is due next first. */
export async function listJuries(db: Database | Tx, personId: string) {
  const rows = await db.juror.findMany({
    where: { personId, leftAt: null, category: { cycle: { phase: { in: [...atWork] } } } },
    select: {
      id: true,
      category: { select: categoryColumns },
      assignments: { where: inSight, select: { id: true, state: true, voidedAt: true } },
    },
    orderBy: [{ category: { cycle: { votingCloseAt: "desc" } } }, { category: { position: "asc" } }],
    take: 60,
  });
  return rows.map(({ category, ...juror }) => ({ ...juror, ...placed(category) }));
}

/** One juror's seat in a category with the state of each of their sheets, or null for whoever has no seat. */
export async function findJurySeat(db: Database | Tx, categoryId: string, personId: string) {
  const row = await db.juror.findFirst({
    where: { categoryId, personId, leftAt: null, category: { cycle: { phase: { in: [...atWork] } } } },
    select: {
      id: true,
      category: { select: categoryColumns },
      assignments: {
        where: inSight,
        select: {
          id: true,
          state: true,
          conflict: true,
          voidedAt: true,
          entry: { select: { title: true } },
          _count: { select: { scores: true } },
        },
      },
    },
  });
  if (!row) return null;
  const sheets = row.assignments.map(({ entry, _count, ...sheet }) => ({
    ...sheet,
    title: entry.title,
    scored: _count.scores,
  }));
  return { id: row.id, ...placed(row.category), sheets };
}

export type JurySeat = NonNullable<Awaited<ReturnType<typeof findJurySeat>>>;

/** One sheet of a juror with the entry that it is about: their own, and one they may know of; else null. */
export async function findOwnSheet(
  db: Database | Tx,
  of: { assignmentId: string; categoryId: string; personId: string },
) {
  const row = await db.juryAssignment.findFirst({
    where: {
      AND: [inSight],
      id: of.assignmentId,
      juror: { categoryId: of.categoryId, personId: of.personId, leftAt: null },
    },
    select: {
      id: true,
      state: true,
      conflict: true,
      reason: true,
      comment: true,
      version: true,
      savedAt: true,
      doneAt: true,
      voidedAt: true,
      voidReason: true,
      recusedById: true,
      juror: { select: { personId: true } },
      scores: { select: { criterionId: true, score: true } },
      entry: { select: judgedColumns },
    },
  });
  if (!row) return null;
  const { scores, entry, juror, ...sheet } = row;
  const { members, nominations, category, ...story } = entry;
  return {
    ...sheet,
    isOffByStaff: sheet.recusedById !== null && sheet.recusedById !== juror.personId,
    scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
    entry: {
      ...story,
      questions: readQuestions(category.questions),
      members: members.map(({ person }) => person),
      nominations: nominations.map(({ answers, nominator, files }) => ({
        nominator,
        files,
        answers: readAnswers(answers),
      })),
    },
  };
}

export type OwnSheet = NonNullable<Awaited<ReturnType<typeof findOwnSheet>>>;

const personColumns = {
  id: true,
  name: true,
  department: { select: { name: true, function: true } },
} satisfies Prisma.PersonSelect;

const judgedColumns = {
  title: true,
  citation: true,
  category: { select: { questions: true } },
  win: { select: { id: true, title: true, state: true } },
  members: {
    select: { person: { select: personColumns } },
    // Sales, then Procurement, then the rest: the order in which the functions are declared.
    orderBy: [{ person: { department: { function: "asc" } } }, { person: { name: "asc" } }],
  },
  nominations: {
    where: { state: "submitted" },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: {
      answers: true,
      nominator: { select: personColumns },
      files: {
        select: { id: true, nominationId: true, questionId: true, name: true, size: true },
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      },
    },
  },
} satisfies Prisma.EntrySelect;

/** The juries in which entries wait for this person now, the one that is due next first. */
export async function listOpenSheets(db: Database | Tx, personId: string, now: Date) {
  const open = {
    AND: [inSight],
    state: "open",
    voidedAt: null,
  } satisfies Prisma.JuryAssignmentWhereInput;
  const rows = await db.juror.findMany({
    where: {
      personId,
      leftAt: null,
      assignments: { some: open },
      category: {
        result: null,
        cycle: { phase: "voting", votingCloseAt: { gt: now }, pausedAt: null },
        OR: [{ finalId: null }, { cycle: { judgingOpenAt: { gt: now } } }],
      },
    },
    select: {
      category: { select: { id: true, name: true, finalId: true, cycle: { select: cycleColumns } } },
      _count: { select: { assignments: { where: open } } },
    },
    orderBy: [{ category: { cycle: { votingCloseAt: "asc" } } }, { category: { position: "asc" } }],
  });
  return rows.map(({ category: { id, name, finalId, cycle }, _count }) => {
    const { votingCloseAt: closesAt, timeZone } = cycleOfRound({ finalId }, cycle);
    return { id, title: name, entries: _count.assignments, closesAt, timeZone };
  });
}

/** The juries at work in one cycle on which a person sits, each with how many entries wait for them. */
export async function listSeatsInCycle(db: Database | Tx, cycleId: string, personId: string) {
  const rows = await db.juror.findMany({
    where: { personId, leftAt: null, category: { cycleId, juryLot: { isNot: null } } },
    select: {
      categoryId: true,
      category: { select: { finalId: true, result: { select: { id: true } } } },
      assignments: { where: { AND: [inSight], state: "open", voidedAt: null }, select: { id: true } },
    },
    orderBy: { category: { position: "asc" } },
  });
  return rows.map(({ categoryId, category, assignments }) => ({
    categoryId,
    finalId: category.finalId,
    isAtWork: category.result === null,
    toScore: category.result ? 0 : assignments.length,
  }));
}

/** Whether somebody sits on a jury at work or done and has an entry before them, which they have not stepped aside from. */
export async function judgesEntry(
  db: Database,
  { entryId, personId }: { entryId: string; personId: string },
): Promise<boolean> {
  const sheets = await db.juryAssignment.count({
    where: {
      AND: [inSight],
      entryId,
      state: { not: "recused" },
      juror: { personId, leftAt: null, category: { cycle: { phase: { in: [...atWork] } } } },
    },
  });
  return sheets > 0;
}
