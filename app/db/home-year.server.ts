import { unusualMinorDigits } from "~/domain/money";
import { betterWhenHigher } from "~/domain/wins/value-line";
import { publicStates } from "~/domain/wins/win-state";
import type { Database } from "./client.server";

export interface WinYear {
  wins: number;
  /** Minor units of the currency: what the wins that show their amounts say they are worth. */
  claimed: bigint;
  /** The same of what Finance has accepted. */
  validated: bigint;
  /** The same of what has come in. */
  realised: bigint;
  /** How many wins show an amount in a currency that has no rate for their month: these are in no sum. */
  withoutRate: number;
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
  const codes = Object.keys(unusualMinorDigits);
  const digits = Object.values(unusualMinorDigits);
  const [row] = await db.$queryRaw<WinYear[]>`
    WITH bounds AS (
      SELECT date_trunc('year', ${now}::timestamptz, ${timeZone}) AS start,
             date_trunc('year', ${now}::timestamptz - interval '1 year', ${timeZone}) AS before
    ), won AS (
      SELECT win."id", win."currency", win."hideAmounts",
             win."confirmedAt" AT TIME ZONE ${timeZone} AS "signedOn", win."confirmedAt" >= bounds.start AS "thisYear"
      FROM "Win" win, bounds
      WHERE win."confirmedAt" >= bounds.before AND win."state"::text = ANY(${[...publicStates]})
    ), joined AS (
      SELECT won."thisYear",
             least(1, (engaged."on" - lead."on")::float8 / nullif(signed."on" - lead."on", 0)) AS share
      FROM won
      JOIN "Milestone" lead ON lead."winId" = won."id" AND lead."kind" = 'lead'
      JOIN "Milestone" engaged ON engaged."winId" = won."id" AND engaged."kind" = 'procurement_engaged'
      JOIN "Milestone" signed ON signed."winId" = won."id" AND signed."kind" = 'won'
    ), open AS (
      SELECT won."id", won."currency", rate."scaled",
             coalesce(kept.digits, 2) AS digits, coalesce(own.digits, 2) AS "ownDigits"
        FROM won
        LEFT JOIN "Milestone" day ON day."winId" = won."id" AND day."kind" = 'won'
        LEFT JOIN LATERAL (
          SELECT "scaled" FROM "Rate"
           WHERE "currency" = won."currency" AND "inCurrency" = ${currency}
             AND "month" = date_trunc('month', coalesce(day."on", won."signedOn"::date))::date
           ORDER BY "version" DESC LIMIT 1) rate ON true
        LEFT JOIN unnest(${codes}::text[], ${digits}::int[]) kept(code, digits) ON kept.code = won."currency"
        LEFT JOIN unnest(${codes}::text[], ${digits}::int[]) own(code, digits) ON own.code = ${currency}
       WHERE won."thisYear" AND NOT won."hideAmounts"
    ), claims AS (
      SELECT open.*, line."inCompany", line."realisedInCompany", line."inCurrency",
             CASE WHEN line."kind"::text = ANY(${[...betterWhenHigher]}) THEN line."achieved" - line."baseline"
                  ELSE line."baseline" - line."achieved" END AS claim
        FROM open JOIN "ValueLine" line ON line."winId" = open."id" AND line."unit" = 'money'
    )
    SELECT
      (SELECT count(*)::int FROM won WHERE "thisYear") AS "wins",
      (SELECT coalesce(sum(
          CASE WHEN "currency" = ${currency} THEN claim
               ELSE round(claim::numeric * "scaled" * 10::numeric ^ "ownDigits" / 10::numeric ^ (digits + 8)) END),
          0)::bigint FROM claims) AS "claimed",
      (SELECT coalesce(sum("inCompany"), 0)::bigint FROM claims WHERE "inCurrency" = ${currency}) AS "validated",
      (SELECT coalesce(sum("realisedInCompany"), 0)::bigint FROM claims WHERE "inCurrency" = ${currency}) AS "realised",
      (SELECT count(DISTINCT "id")::int FROM claims WHERE "currency" <> ${currency} AND "scaled" IS NULL)
        AS "withoutRate",
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY share) FROM joined WHERE "thisYear") AS "joinedAfter",
      (SELECT count(share)::int FROM joined WHERE "thisYear") AS "deals",
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY share) FROM joined WHERE NOT "thisYear")
        AS "joinedAfterBefore"`;
  if (!row) throw new Error("The year could not be counted.");
  return row;
}
