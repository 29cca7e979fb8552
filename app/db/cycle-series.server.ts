import type { CycleDates } from "~/domain/awards/cycle-dates";
import type { Rhythm, Keeps } from "~/domain/awards/rhythm";
import type { Database, Tx } from "./client.server";

export interface SeriesSettings {
  rhythm: Rhythm;
  keeps: Keeps;
  nameTemplate: string;
  daysAhead: number;
}

/** The series that drafts cycles after this one, or null; also one that ended. */
export async function findSeriesOf(db: Database | Tx, modelId: string) {
  return db.cycleSeries.findUnique({ where: { modelId } });
}

/** The series that drafted a cycle, with the name of the cycle that it follows. */
export async function findSeriesBehind(db: Database | Tx, cycleId: string) {
  const row = await db.cycle.findUnique({
    where: { id: cycleId },
    select: { series: { select: { modelId: true, endedAt: true, model: { select: { name: true } } } } },
  });
  return row?.series ?? null;
}

/** Holds the cycle after which a series drafts, and answers the last turn that was drafted. */
export async function holdModel(tx: Tx, cycleId: string): Promise<{ lastTurn: number }> {
  await tx.$queryRaw`SELECT 1 FROM "Cycle" WHERE "id" = ${cycleId} FOR UPDATE`;
  const { _max } = await tx.cycle.aggregate({
    where: { series: { modelId: cycleId } },
    _max: { seriesTurn: true },
  });
  return { lastTurn: _max.seriesTurn ?? 0 };
}

/** Begins a series after a cycle, with the dates of its first turn, or gives it other settings and keeps those dates. */
export async function upsertSeries(
  tx: Tx,
  modelId: string,
  settings: SeriesSettings & { nextTurn: number; nextDraftAt: Date },
  dates: CycleDates,
  by: { personId: string; now: Date },
): Promise<void> {
  await tx.cycleSeries.upsert({
    where: { modelId },
    create: { modelId, ...settings, ...dates, createdById: by.personId, createdAt: by.now },
    update: { ...settings, endedAt: null },
  });
}

/** Ends a series and answers whether it ran until now. */
export async function updateSeriesEnded(tx: Tx, modelId: string, endedAt: Date): Promise<boolean> {
  const { count } = await tx.cycleSeries.updateMany({ where: { modelId, endedAt: null }, data: { endedAt } });
  return count === 1;
}

const mostAtOnce = 50;

/** Ids of series whose next draft is due. */
export async function listDueSeries(db: Database, now: Date): Promise<string[]> {
  const rows = await db.cycleSeries.findMany({
    where: { endedAt: null, nextDraftAt: { lte: now } },
    orderBy: { nextDraftAt: "asc" },
    take: mostAtOnce,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A series whose draft is due, held so that two workers draft it one after the other; null if it is not due any more. */
export async function holdDueSeries(tx: Tx, id: string, now: Date) {
  await tx.$queryRaw`SELECT 1 FROM "CycleSeries" WHERE "id" = ${id} FOR UPDATE`;
  return tx.cycleSeries.findFirst({ where: { id, endedAt: null, nextDraftAt: { lte: now } } });
}

/** Writes down which turn a series drafts next; it ends where there is none. */
export async function updateNextTurn(
  tx: Tx,
  id: string,
  next: { turn: number; draftAt: Date } | null,
  now: Date,
): Promise<void> {
  const data = next ? { nextTurn: next.turn, nextDraftAt: next.draftAt } : { endedAt: now };
  await tx.cycleSeries.update({ where: { id }, data });
}
