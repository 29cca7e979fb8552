import type { AwardKind } from "~/domain/awards/award";
import type { CycleDates } from "~/domain/awards/cycle-dates";
import { readFirstRound } from "~/domain/awards/first-round";
import type { Phase } from "~/domain/awards/phase";
import { readJurySettings } from "~/domain/juries/settings";
import { whoDecides, type WhoDecides } from "~/domain/juries/who-decides";
import { withRules } from "./awards.server";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

/** A cycle with its categories in order, or null. A first round is none of them: see first-rounds.server.ts. */
export async function findCycle(db: Database | Tx, id: string) {
  const row = await db.cycle.findUnique({
    where: { id },
    include: { categories: { where: awards, orderBy: inOrder } },
  });
  return row && { ...row, categories: row.categories.map(withRules) };
}

export type FoundCycle = NonNullable<Awaited<ReturnType<typeof findCycle>>>;
export type FoundCategory = FoundCycle["categories"][number];

/** Each award once, without the first rounds beside them. */
const awards = { finalId: null } satisfies Prisma.CategoryWhereInput;

const inOrder = [
  { position: "asc" },
  { name: "asc" },
  { id: "asc" },
] satisfies Prisma.CategoryOrderByWithRelationInput[];

/**
 * The phase and dates of a cycle, held still until the transaction ends: a move of the cycle waits for the
 * acts that read them, and they wait for a move.
 */
export async function holdCycle(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Cycle" WHERE "id" = ${id} FOR SHARE`;
  return findCycle(tx, id);
}

/** A cycle, held until the transaction ends: whoever reads or moves it under a lock waits meanwhile. */
export async function holdCycleAlone(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Cycle" WHERE "id" = ${id} FOR UPDATE`;
  return findCycle(tx, id);
}

/** The cycle of a category, held until the transaction ends: nobody else reads or moves it under a lock meanwhile. */
export async function holdCycleForMove(tx: Tx, categoryId: string) {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT cycle."id" FROM "Cycle" cycle JOIN "Category" category ON category."cycleId" = cycle."id"
    WHERE category."id" = ${categoryId} FOR UPDATE OF cycle`;
  return held ? findCycle(tx, held.id) : null;
}

/** Puts a cycle back into its vote with a later close. */
export async function updateVoteExtended(
  tx: Tx,
  id: string,
  extended: { votingCloseAt: Date; closingSoonSentAt: Date | null },
): Promise<void> {
  await tx.cycle.update({ where: { id }, data: { phase: "voting", ...extended } });
}

export interface CycleFilter {
  search: string;
  phases: readonly Phase[] | null;
  page: number;
}

export const cyclesAPage = 30;

/** One page of cycles, the newest first. */
export async function listCycles(db: Database | Tx, { search, phases, page }: CycleFilter) {
  const where: Prisma.CycleWhereInput = {
    ...(phases && { phase: { in: [...phases] } }),
    ...(search && { name: { contains: search, mode: "insensitive" } }),
  };
  const [rows, total] = await Promise.all([
    db.cycle.findMany({
      where,
      orderBy: [{ nominationsOpenAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * cyclesAPage,
      take: cyclesAPage,
      include: {
        categories: {
          where: awards,
          orderBy: inOrder,
          select: { id: true, name: true, kind: true, jury: true, firstRound: true },
        },
      },
    }),
    db.cycle.count({ where }),
  ]);
  return { rows: rows.map((row) => ({ ...row, decides: decidesOf(row.categories) })), total };
}

/** Whether votes, juries or both decide a cycle with these categories, as they are stored. */
export function decidesOf(
  categories: readonly { kind: AwardKind; jury: unknown; firstRound: unknown }[],
): WhoDecides {
  return whoDecides(
    categories.map(({ kind, jury, firstRound }) => ({
      kind,
      jury: readJurySettings(jury),
      firstRound: readFirstRound(firstRound),
    })),
  );
}

export interface CycleDraft extends CycleDates {
  name: string;
  description: string;
  timeZone: string;
}

export async function insertCycle(
  tx: Tx,
  draft: CycleDraft,
  by: { personId: string; now: Date },
  from: { seriesId: string; seriesTurn: number } | null = null,
): Promise<string> {
  const data = { ...draft, ...from, createdById: by.personId, createdAt: by.now };
  const row = await tx.cycle.create({ data, select: { id: true } });
  return row.id;
}

/**
 * Moves a cycle on and answers whether it was in one of these phases and not paused: check and write in one
 * statement.
 */
export async function updatePhase(
  tx: Tx,
  id: string,
  move: { from: readonly Phase[]; to: Phase; dates?: Partial<CycleDates> },
): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({
    where: { id, phase: { in: [...move.from] }, ...notPaused },
    data: { phase: move.to, heldBackBy: [], reminderAskedAt: null, ...move.dates },
  });
  return count === 1;
}

const notPaused = { pausedAt: null };

export async function updateCycleDates(
  tx: Tx,
  id: string,
  dates: CycleDates,
  phase: Phase,
): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({ where: { id, phase }, data: { ...dates, heldBackBy: [] } });
  return count === 1;
}

/** Ids of the cycles with a move by date behind `now`, the most overdue first. */
export async function listDueCycleIds(db: Database | Tx, now: Date): Promise<string[]> {
  const rows = await db.cycle.findMany({
    where: {
      ...notPaused,
      OR: [
        { phase: "draft", nominationsOpenAt: { lte: now } },
        { phase: "nominating", nominationsCloseAt: { lte: now } },
        { phase: "screening", votingOpenAt: { lte: now } },
      ],
    },
    orderBy: { nominationsOpenAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Writes down what holds a due move back; nothing where it is written already. */
export async function updateHeldBack(
  db: Database | Tx,
  id: string,
  phase: Phase,
  reasons: string[],
): Promise<void> {
  await db.cycle.updateMany({
    where: { id, phase, NOT: { heldBackBy: { equals: reasons } } },
    data: { heldBackBy: reasons },
  });
}

/** Cycles in which people can be reminded now. */
export async function listRemindedCycles(db: Database | Tx) {
  return db.cycle.findMany({ where: { phase: { in: ["nominating", "voting"] }, ...notPaused } });
}
