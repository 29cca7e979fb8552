import { betterWhenHigher } from "~/domain/wins/value-line";
import { publicStates } from "~/domain/wins/win-state";
import type { Database } from "./client.server";

export interface WinYear {
  wins: number;
  /** Minor units of the currency: what the wins that show their amounts say they are worth. */
  claimed: bigint;
  /** The same of what Finance has accepted. */
  validated: bigint;
  /** Median share of the deal that had passed when Procurement joined, and of how many deals; last year's too. */
  joinedAfter: number | null;
  deals: number;
  joinedAfterBefore: number | null;
}

/** The joint wins confirmed in the calendar year of `now` in a time zone, in numbers. */
export async function readWinYear(
  db: Database,
  { now, timeZone, currency }: { now: Date; timeZone: string; currency: string },
): Promise<WinYear> {
  const [row] = await db.$queryRaw<WinYear[]>`
    WITH bounds AS (
      SELECT date_trunc('year', ${now}::timestamptz, ${timeZone}) AS start,
             date_trunc('year', ${now}::timestamptz - interval '1 year', ${timeZone}) AS before
    ), won AS (
      SELECT win."id", win."currency", win."hideAmounts", win."confirmedAt" >= bounds.start AS "thisYear"
      FROM "Win" win, bounds
      WHERE win."confirmedAt" >= bounds.before AND win."state"::text = ANY(${[...publicStates]})
    ), joined AS (
      SELECT won."thisYear",
             least(1, (engaged."on" - lead."on")::float8 / nullif(signed."on" - lead."on", 0)) AS share
      FROM won
      JOIN "Milestone" lead ON lead."winId" = won."id" AND lead."kind" = 'lead'
      JOIN "Milestone" engaged ON engaged."winId" = won."id" AND engaged."kind" = 'procurement_engaged'
      JOIN "Milestone" signed ON signed."winId" = won."id" AND signed."kind" = 'won'
    )
    SELECT
      (SELECT count(*)::int FROM won WHERE "thisYear") AS "wins",
      (SELECT coalesce(sum(
          CASE WHEN line."kind"::text = ANY(${[...betterWhenHigher]}) THEN line."achieved" - line."baseline"
               ELSE line."baseline" - line."achieved" END), 0)::bigint
         FROM won JOIN "ValueLine" line ON line."winId" = won."id"
        WHERE won."thisYear" AND line."unit" = 'money' AND won."currency" = ${currency} AND NOT won."hideAmounts"
      ) AS "claimed",
      (SELECT coalesce(sum(line."validated"), 0)::bigint
         FROM won JOIN "ValueLine" line ON line."winId" = won."id"
        WHERE won."thisYear" AND line."unit" = 'money' AND won."currency" = ${currency} AND NOT won."hideAmounts"
      ) AS "validated",
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY share) FROM joined WHERE "thisYear") AS "joinedAfter",
      (SELECT count(share)::int FROM joined WHERE "thisYear") AS "deals",
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY share) FROM joined WHERE NOT "thisYear")
        AS "joinedAfterBefore"`;
  if (!row) throw new Error("The year could not be counted.");
  return row;
}
