import { kindAnswers } from "~/domain/awards/kind-words";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { readQuestions } from "~/domain/awards/question-list";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { readAnswers } from "./nominations.server";

export type KindWordsState = "waiting" | "shown" | "hidden";

export const wordsAPage = 20;

/** Nominations that stand: not declined, and for an entry that nobody withdrew or disqualified. */
const standing = {
  state: "submitted",
  entry: { state: { in: ["open", "shortlisted", "left_out"] } },
} satisfies Prisma.NominationWhereInput;

const columns = {
  id: true,
  teamName: true,
  answers: true,
  mayBeNamed: true,
  hiddenFor: true,
  nominator: { select: { name: true } },
  endorsements: {
    // Who was never told that nominees read it has not said yes to it.
    where: { state: "given", mayBeNamed: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, words: true, mayBeNamed: true, hiddenFor: true, person: { select: { name: true } } },
  },
  nominees: { orderBy: { person: { name: "asc" } }, select: { person: { select: { name: true } } } },
  category: {
    select: { id: true, name: true, questions: true, cycle: { select: { id: true, name: true } } },
  },
} satisfies Prisma.NominationSelect;

/** One page of what was written in a cycle, for HR who decides what the nominees read. */
export async function listWordsOfCycle(
  db: Database | Tx,
  asked: { cycleId: string; state: KindWordsState; page: number },
) {
  const where = {
    ...standing,
    kindWords: asked.state,
    category: { cycleId: asked.cycleId, kindWords: true },
  } satisfies Prisma.NominationWhereInput;
  const [rows, total] = await Promise.all([
    db.nomination.findMany({
      where,
      select: columns,
      orderBy: [{ categoryId: "asc" }, { nomineeKey: "asc" }, { id: "asc" }],
      skip: (asked.page - 1) * wordsAPage,
      take: wordsAPage,
    }),
    db.nomination.count({ where }),
  ]);
  return { rows: rows.map(toWords), total };
}

/** The categories of a cycle, and whether their nominees read kind words. */
export async function listWordsSwitches(db: Database | Tx, cycleId: string) {
  return db.category.findMany({
    where: { cycleId, finalId: null },
    orderBy: { position: "asc" },
    select: { id: true, name: true, kindWords: true },
  });
}

/** What somebody may read about themselves: decided by HR, and only once the cycle is announced. */
export async function listWordsAbout(db: Database, personId: string, now: Date) {
  const rows = await db.nomination.findMany({
    where: {
      state: standing.state,
      entry: {
        ...standing.entry,
        declines: { none: { personId } },
        mergedFrom: { none: { declines: { some: { personId } } } },
      },
      kindWords: "shown",
      nominees: { some: { personId } },
      category: {
        kindWords: true,
        cycle: { phase: { in: ["announced", "archived"] }, announcedAt: { lte: now } },
      },
    },
    select: columns,
    // Not by time: the order of what was sent could tell who sent it.
    orderBy: [
      { category: { cycle: { announcedAt: "desc" } } },
      { category: { position: "asc" } },
      { id: "asc" },
    ],
    take: mostAbout,
  });
  return rows.map(toWords);
}

const mostAbout = 300;

function toWords(row: Prisma.NominationGetPayload<{ select: typeof columns }>) {
  const { category, answers, teamName, nominees, nominator, endorsements, ...rest } = row;
  return {
    ...rest,
    nominees: nomineeTitle(
      nominees.map(({ person }) => person.name),
      teamName,
    ),
    isTeam: nominees.length > 1,
    nominatorName: nominator.name,
    seconded: endorsements.map(({ person, mayBeNamed, ...one }) => ({
      ...one,
      mayBeNamed: mayBeNamed === true,
      name: person.name,
    })),
    words: kindAnswers(readQuestions(category.questions), readAnswers(answers)),
    category: { id: category.id, name: category.name },
    cycle: category.cycle,
  };
}

/** Decides about nominations of a cycle, and answers which were not decided so before. */
export async function updateKindWords(
  tx: Tx,
  at: { cycleId: string; ids: readonly string[] },
  to: { kindWords: "shown" | "hidden"; hiddenFor: string },
): Promise<string[]> {
  const where = {
    ...standing,
    id: { in: [...at.ids] },
    category: { cycleId: at.cycleId, kindWords: true },
    NOT: to,
  } satisfies Prisma.NominationWhereInput;
  const rows = await tx.nomination.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  const ids = rows.map(({ id }) => id);
  await tx.nomination.updateMany({ where: { id: { in: ids } }, data: to });
  return ids;
}

export async function updateWordsSwitch(
  tx: Tx,
  at: { cycleId: string; categoryId: string },
  kindWords: boolean,
): Promise<boolean> {
  const where = { id: at.categoryId, cycleId: at.cycleId, kindWords: !kindWords };
  const { count } = await tx.category.updateMany({ where, data: { kindWords } });
  return count === 1;
}

/** Whether a category is one of this cycle. */
export async function isCategoryOf(tx: Tx, at: { cycleId: string; categoryId: string }): Promise<boolean> {
  return (await tx.category.count({ where: { id: at.categoryId, cycleId: at.cycleId } })) > 0;
}

/**
 * Those of whom something is shown in a cycle and who are still here, but for entries that they declined, or that took
 * over one that they declined; only of these nominations, where named.
 */
export async function listReadersOfWords(tx: Tx, cycleId: string, ids?: readonly string[]) {
  const nomination = {
    ...standing,
    kindWords: "shown" as const,
    category: { cycleId, kindWords: true },
    ...(ids && { id: { in: [...ids] } }),
  } satisfies Prisma.NominationWhereInput;
  const people = await tx.person.findMany({
    where: { deactivatedAt: null, nominatedIn: { some: { nomination } } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      email: true,
      nominatedIn: { where: { nomination }, select: { nomination: { select: { entryId: true } } } },
      declined: {
        where: { entry: { category: { cycleId } } },
        select: { entry: { select: { id: true, mergedIntoId: true } } },
      },
    },
  });
  return people.flatMap(({ nominatedIn, declined, ...person }) => {
    const gone = new Set(declined.flatMap(({ entry }) => [entry.id, entry.mergedIntoId]));
    return nominatedIn.some(({ nomination: { entryId } }) => !gone.has(entryId)) ? [person] : [];
  });
}

/** The nominator lets the nominees read who wrote, or not; only of their own nomination. */
export async function updateMayBeNamed(
  tx: Tx,
  at: { id: string; nominatorId: string },
  mayBeNamed: boolean,
): Promise<boolean> {
  const where = { ...at, mayBeNamed: !mayBeNamed, state: { not: "withdrawn" as const } };
  const { count } = await tx.nomination.updateMany({ where, data: { mayBeNamed } });
  return count === 1;
}
