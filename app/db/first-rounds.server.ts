import { firstRoundName } from "~/domain/awards/first-round";
import type { CountingMethod } from "~/domain/voting/election";
import type { Quorum } from "~/domain/voting/quorum";
import { withRules } from "./awards.server";
import type { Database, Tx } from "./client.server";
import type { FoundCategory } from "./cycles.server";
import type { Prisma } from "./generated/client";

/**
 * The first round of a category as a category of its own, with its rules; made where there is none, and used again
 * where a cycle was set back. Its entries are those of the final, and a second key of the final is its own too.
 */
export async function ensureFirstRound(tx: Tx, final: FoundCategory, frozenAt: Date) {
  const { id: finalId, firstRound } = final;
  if (firstRound.kind === "none") throw new Error("This award has one round.");
  const method: CountingMethod = firstRound.kind === "jury" ? "rubric" : firstRound.method;
  const { cycleId, awardId, position, purpose, nomineeKind, requireBothSides, allowSelf } = final;
  const rules = {
    ...{ cycleId, awardId, position, purpose, nomineeKind, requireBothSides, allowSelf },
    name: firstRoundName(final.name),
    kind: firstRound.kind,
    method,
    // All who are equal with the last go on; fair shares cannot share a place.
    tieRule: method === "stv" ? "lot" : "shared",
    allowOwnVote: final.allowOwnVote,
    offerNone: false,
    seats: firstRound.size,
    quorumPercent: firstRound.quorumPercent,
    quorumNumber: firstRound.quorumNumber,
    twoKeys: firstRound.kind === "vote" && final.twoKeys,
    publishBallots: final.publishBallots,
    jury: asJson({ ...firstRound.jury, vote: "none" }),
    citationLength: final.citationLength,
    questions: asJson(final.questions),
    eligibility: asJson({ ...final.eligibility, vote: firstRound.voters }),
    kindWords: false,
    frozenAt,
  } satisfies Prisma.CategoryUncheckedCreateInput;
  const row = await tx.category.upsert({
    where: { finalId },
    create: { ...rules, finalId },
    update: rules,
  });
  if (rules.twoKeys) await copySecondKey(tx, finalId, row.id);
  return withRules(row);
}

function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

async function copySecondKey(tx: Tx, fromId: string, categoryId: string): Promise<void> {
  const key = await tx.secondKey.findUnique({ where: { categoryId: fromId } });
  if (!key) return;
  const { categoryId: _, ...half } = key;
  await tx.secondKey.upsert({ where: { categoryId }, create: { ...half, categoryId }, update: half });
}

/** The first rounds of a cycle, from the opening of its vote on. */
export async function listFirstRounds(db: Database | Tx, cycleId: string) {
  const rows = await db.category.findMany({
    where: { cycleId, finalId: { not: null } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { result: { select: { id: true } } },
  });
  return rows.map((row) => withRules({ ...row, finalId: row.finalId! }));
}

/** The result of the first round of a category, to be signed with that of its final; null before it is counted. */
export async function findFirstResult(tx: Tx, finalId: string): Promise<{ id: string } | null> {
  return tx.result.findFirst({ where: { category: { finalId } }, select: { id: true } });
}

/** What the first round of a category came to, without its count; null where it has one round or it is not counted. */
export async function findFirstSummary(db: Database, finalId: string) {
  const [row] = await db.$queryRaw<FirstSummary[]>`
    SELECT result."categoryId" AS "id", category."method"::text AS "method", result."outcome",
      result."castCount" AS "cast", result."eligibleCount" AS "eligible",
      coalesce(array_length(result."winnerIds", 1), 0) AS "onList",
      jsonb_array_length(result."file"->'candidates') AS "entries"
    FROM "Result" result JOIN "Category" category ON category."id" = result."categoryId"
    WHERE category."finalId" = ${finalId}`;
  return row ?? null;
}

export interface FirstSummary {
  id: string;
  method: CountingMethod;
  outcome: string;
  cast: number;
  eligible: number;
  onList: number;
  entries: number;
}

/** First rounds that can be counted at `now`: the box is open, or the time of the jury is over. */
export async function listFirstRoundsToCount(db: Database, now: Date): Promise<string[]> {
  const rows = await db.category.findMany({
    where: {
      finalId: { not: null },
      result: null,
      cycle: { phase: "voting", pausedAt: null, judgingOpenAt: { lte: now } },
      OR: [
        { kind: "vote", box: { unsealedAt: { not: null }, rewrittenAt: { not: null } } },
        { kind: "jury", juryLot: { isNot: null } },
      ],
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

export interface RoundToCount extends Quorum {
  id: string;
  finalId: string;
  kind: "vote" | "jury";
}

/**
 * A first round whose time is over at `now` and that is not counted, in a cycle that is in its vote. The cycle is held
 * until the transaction ends: sheets that are being saved come before the count, and nobody counts twice.
 */
export async function holdRoundToCount(tx: Tx, id: string, now: Date): Promise<RoundToCount | null> {
  const [held] = await tx.$queryRaw<(RoundToCount & { isReady: boolean })[]>`
    SELECT category."id", category."finalId", category."kind"::text AS "kind",
      category."quorumPercent", category."quorumNumber",
      cycle."phase" = 'voting' AND cycle."pausedAt" IS NULL AND cycle."judgingOpenAt" <= ${now} AS "isReady"
    FROM "Cycle" cycle JOIN "Category" category ON category."cycleId" = cycle."id"
    WHERE category."id" = ${id} AND category."finalId" IS NOT NULL
    FOR UPDATE OF cycle`;
  if (!held?.isReady) return null;
  const isCounted = (await tx.result.count({ where: { categoryId: id } })) > 0;
  return isCounted ? null : held;
}

/** Cycles in their vote with a final that can open at `now`: its list is made and there is time left for it. */
export async function listCyclesWithFinals(db: Database, now: Date): Promise<string[]> {
  const rows = await db.cycle.findMany({
    where: {
      phase: "voting",
      pausedAt: null,
      votingCloseAt: { gt: now },
      categories: { some: { ...notOpen, first: { result: { isNot: null } } } },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** The finals of a cycle whose list is made and that have not opened. */
export async function listFinalIdsToOpen(tx: Tx, cycleId: string): Promise<string[]> {
  const rows = await tx.category.findMany({
    where: { cycleId, ...notOpen, first: { result: { isNot: null } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many finals of a cycle have not opened. */
export async function countClosedFinals(tx: Tx, cycleId: string): Promise<number> {
  return tx.category.count({ where: { cycleId, ...notOpen } });
}

/** Nobody has opened its box, and nobody seated its jury. */
const notOpen = {
  first: { isNot: null },
  juryLot: null,
  box: null,
  result: null,
} satisfies Prisma.CategoryWhereInput;
