import { publicStates } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";
import { cardColumns, type WinCardRow } from "./win-list.server";

/** After `from`, up to and with `until`. */
export interface Span {
  from: Date;
  until: Date;
}

/** More of a kind than this in four weeks is told as a number. */
const atMost = 60;

/** Notes posted in a span that still stand on this day, the latest first. */
export async function listUpdatesPosted(db: Database | Tx, { from, until }: Span, today: string) {
  return db.update.findMany({
    where: {
      ...{ withdrawnAt: null, validUntil: { gte: new Date(`${today}T00:00:00Z`) } },
      postedAt: { gt: from, lte: until },
    },
    select: {
      ...{ id: true, kind: true, line: true, text: true, postedAt: true },
      author: { select: { name: true } },
      department: { select: { name: true, function: true } },
    },
    orderBy: [{ postedAt: "desc" }, { id: "asc" }],
    take: atMost,
  });
}

/** When each standing note was posted that is older than a span. */
export async function countStandingBefore(db: Database | Tx, from: Date, today: string): Promise<number> {
  const validUntil = { gte: new Date(`${today}T00:00:00Z`) };
  return db.update.count({ where: { withdrawnAt: null, validUntil, postedAt: { lte: from } } });
}

export type NewsWin = WinCardRow & { checkedAt: Date | null };

/** Wins that both sides signed or Finance decided about in a span, and that stand, the latest first. */
export async function listWinNews(db: Database | Tx, { from, until }: Span): Promise<NewsWin[]> {
  const within = { gt: from, lte: until };
  const select = { ...cardColumns, checkedAt: true };
  const [won, checked] = await Promise.all([
    db.win.findMany({
      where: { state: { in: [...publicStates] }, confirmedAt: within },
      select,
      orderBy: [{ confirmedAt: "desc" }, { id: "asc" }],
      take: atMost,
    }),
    db.win.findMany({
      where: { state: { in: ["validated", "closed"] }, checkedAt: within },
      select,
      orderBy: [{ checkedAt: "desc" }, { id: "asc" }],
      take: atMost,
    }),
  ]);
  const known = new Set(won.map(({ id }) => id));
  return [...won, ...checked.filter(({ id }) => !known.has(id))];
}

/** Open cycles of which nominations or voting close between two instants, the first to close first. */
export async function listClosingCycles(db: Database | Tx, { from, until }: Span) {
  const within = { gt: from, lte: until };
  return db.cycle.findMany({
    where: {
      pausedAt: null,
      OR: [
        { phase: "nominating", nominationsCloseAt: within },
        { phase: "voting", votingCloseAt: within },
      ],
    },
    select: {
      ...{ id: true, name: true, phase: true, timeZone: true, lastTimeZone: true },
      ...{ nominationsCloseAt: true, votingCloseAt: true },
    },
    orderBy: [{ votingCloseAt: "asc" }, { id: "asc" }],
    take: 20,
  });
}

/** The questions what came in that wait for these people, as author or signer of the win. */
export async function listAsksOf(
  db: Database | Tx,
  personIds: readonly string[],
): Promise<{ personId: string; id: string; title: string; months: number }[]> {
  return db.$queryRaw`
    WITH ask AS (
      SELECT DISTINCT ON (ask."winId") ask."winId", ask."months", ask."answeredAt" FROM "RealisationAsk" ask
      ORDER BY ask."winId", ask."months" DESC),
    open AS (
      SELECT win."id", win."title", win."submittedById", ask."months" FROM ask
      JOIN "Win" win ON win."id" = ask."winId" AND win."state" = 'validated' AND win."delivering"
      WHERE ask."answeredAt" IS NULL)
    SELECT DISTINCT owner."personId", open."id", open."title", open."months"
      FROM open CROSS JOIN LATERAL (
        SELECT open."submittedById" AS "personId"
        UNION SELECT coalesce(signed."forId", signed."personId") FROM "SignOff" signed WHERE signed."winId" = open."id") owner
     WHERE owner."personId" = ANY(${[...personIds]})
     ORDER BY owner."personId", open."months" DESC, open."id"`;
}
