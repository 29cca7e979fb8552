import type { WinViewer } from "~/domain/wins/visibility";
import { localOf } from "~/domain/zoned-time";
import type { Database } from "./client.server";
import { isCounted, sumWins, type ValueSums } from "./converted-values.server";
import { Prisma } from "./generated/client";

export interface WinYear extends Omit<ValueSums, "listed"> {
  /** Median share of the deal that had passed when Procurement joined, and of how many deals; last year's too. */
  joinedAfter: number | null;
  deals: number;
  joinedAfterBefore: number | null;
}

/** The joint wins of the calendar year of `now` in a time zone, as the ledger of this viewer adds them up. */
export async function readWinYear(
  db: Database,
  viewer: WinViewer,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<WinYear> {
  const year = Number(localOf(now, timeZone).slice(0, 4));
  const counted = Prisma.sql`${isCounted()} AND ${within(year)}`;
  const [{ listed: _, ...sums }, own, before] = await Promise.all([
    sumWins(db, viewer, counted),
    readJoining(db, year),
    readJoining(db, year - 1),
  ]);
  return { ...sums, joinedAfter: own.share, deals: own.deals, joinedAfterBefore: before.share };
}

function within(year: number): Prisma.Sql {
  return Prisma.sql`ledger."day" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`;
}

async function readJoining(db: Database, year: number): Promise<{ share: number | null; deals: number }> {
  const [row] = await db.$queryRaw<{ share: number | null; deals: number }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY share) AS "share", count(share)::int AS "deals"
      FROM (SELECT least(1, ledger."daysToProcurement"::float8 / ledger."cycleDays") AS share
              FROM "LedgerRow" ledger
             WHERE ${isCounted()} AND ${within(year)}
               AND ledger."daysToProcurement" IS NOT NULL AND ledger."cycleDays" > 0) joined`;
  return row ?? { share: null, deals: 0 };
}
