import { groupsTogether, windowStart, type TurnoutCounts } from "~/domain/voting/turnout";
import { countTurnout, listTurnoutByFunction } from "./ballots.server";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

/** The turnout of a category as it was last counted. */
export interface Turnout extends TurnoutCounts {
  countedAt: Date;
}

/**
 * How many of each category's roll have voted, by category id, as it was counted at the last quarter of an hour.
 * Whoever looks, wherever and however often, sees the same figures until the next one.
 */
export async function readTurnout(db: Database | Tx, cycleId: string): Promise<Map<string, Turnout>> {
  const ids = await db.category.findMany({ where: { cycleId }, select: { id: true } });
  const rows = await db.turnoutCount.findMany({ where: { categoryId: { in: ids.map(({ id }) => id) } } });
  return new Map(
    rows.map(({ categoryId, counts, countedAt }) => [
      categoryId,
      { ...(counts as unknown as TurnoutCounts), countedAt },
    ]),
  );
}

/** The turnout of one category as it was last counted, at the latest at its close. */
export async function findTurnout(db: Database | Tx, categoryId: string): Promise<TurnoutCounts | null> {
  const row = await db.turnoutCount.findUnique({ where: { categoryId }, select: { counts: true } });
  return row && (row.counts as unknown as TurnoutCounts);
}

/** Counts the roll of a category and keeps the figures; they stand until the next window or the close. */
export async function upsertTurnout(
  tx: Database | Tx,
  categoryId: string,
  now: Date,
): Promise<TurnoutCounts> {
  const groups = await listTurnoutByFunction(tx, categoryId);
  const together = groupsTogether(groups, (await findTurnout(tx, categoryId))?.together);
  const counts: TurnoutCounts = { ...(await countTurnout(tx, categoryId)), groups, together };
  const row = { counts: counts as unknown as Prisma.InputJsonValue, countedAt: now };
  await tx.turnoutCount.upsert({ where: { categoryId }, create: { categoryId, ...row }, update: row });
  return counts;
}

/** Open votes whose figures are from an earlier window, or that have none yet. */
export async function listStaleTurnouts(db: Database, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT box."categoryId" AS "id" FROM "BallotBox" box
    JOIN "Category" category ON category."id" = box."categoryId"
    JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
    LEFT JOIN "TurnoutCount" counted ON counted."categoryId" = box."categoryId"
    WHERE cycle."phase" = 'voting' AND box."closedAt" IS NULL
      AND (counted."countedAt" IS NULL OR counted."countedAt" < ${windowStart(now)})
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}
