import type { ElectionFile } from "~/domain/voting/election-file";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { findJury } from "./juries.server";

/** A jury whose cycle is in counting, with its result if there is one; the cycle is held so that one count goes after the other. */
export async function holdJuryForCounting(tx: Tx, categoryId: string) {
  const [held] = await tx.$queryRaw<{ phase: string }[]>`
    SELECT cycle."phase"::text AS "phase" FROM "Cycle" cycle
    JOIN "Category" category ON category."cycleId" = cycle."id"
    WHERE category."id" = ${categoryId} FOR UPDATE OF cycle`;
  if (held?.phase !== "counting") return null;
  return findJury(tx, categoryId);
}

/** Juries that can be counted: judging is over, and the box of a vote beside them is open and rewritten. */
export async function listJuriesToCount(db: Database): Promise<string[]> {
  const rows = await db.category.findMany({
    where: {
      kind: "jury",
      finalId: null,
      juryLot: { isNot: null },
      result: null,
      cycle: { phase: "counting" },
      OR: [
        { box: null },
        { shortlistCount: { isNot: null } },
        { box: { unsealedAt: { not: null }, rewrittenAt: { not: null } } },
      ],
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** Votes that make the list of a jury or a final. */
const makesList = {
  OR: [
    { kind: "jury", jury: { path: ["vote"], equals: "shortlist" } },
    { kind: "vote", finalId: { not: null } },
  ],
} satisfies Prisma.CategoryWhereInput;

/** Categories whose vote makes a list and is due to close at `now`. */
export async function listListVotesToClose(db: Database, now: Date): Promise<string[]> {
  const rows = await db.category.findMany({
    where: {
      ...makesList,
      box: { closedAt: null },
      cycle: { phase: "voting", judgingOpenAt: { lte: now }, pausedAt: null },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** Open votes that make a list and close within two days of `now`, with the dates of their cycle. */
export async function listListVotesToRemind(db: Database, now: Date) {
  return db.category.findMany({
    where: {
      ...makesList,
      box: { closedAt: null },
      cycle: {
        phase: "voting",
        pausedAt: null,
        judgingOpenAt: { gt: now, lte: new Date(now.getTime() + 2 * 24 * 60 * 60 * 1000) },
      },
    },
    select: {
      id: true,
      cycle: { select: { phase: true, votingOpenAt: true, judgingOpenAt: true, timeZone: true } },
    },
    orderBy: { id: "asc" },
  });
}

/** Votes before a jury, or handed to one, whose box is open and that are not counted yet. */
export async function listJuryVotesToCount(db: Database): Promise<string[]> {
  const rows = await db.category.findMany({
    where: {
      kind: "jury",
      NOT: { jury: { path: ["vote"], equals: "together" } },
      shortlistCount: null,
      box: { unsealedAt: { not: null }, rewrittenAt: { not: null } },
      cycle: { phase: { in: ["voting", "counting", "certifying"] } },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

export interface NewShortlistCount {
  categoryId: string;
  file: ElectionFile;
  eligibleCount: number;
  castCount: number;
  countedAt: Date;
}

/** Keeps what a vote before a jury gave, and answers whether it was not kept yet. */
export async function insertShortlistCount(tx: Tx, count: NewShortlistCount): Promise<boolean> {
  const file = count.file as unknown as Prisma.InputJsonValue;
  const made = await tx.shortlistCount.createMany({ data: [{ ...count, file }], skipDuplicates: true });
  return made.count === 1;
}
