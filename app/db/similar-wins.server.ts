import type { Database } from "./client.server";

const most = 5;

/**
 * Other wins that may count the same value a second time: the same supplier, a value of the same kind, and won within
 * a year of each other, so that the years in which they count overlap. A hint, never a bar.
 */
export async function listSimilarWins(db: Database, winId: string) {
  return db.$queryRaw<{ id: string; title: string; supplier: string; kinds: string[] }[]>`
    WITH this AS (
      SELECT win."id", coalesce(won."on", win."confirmedAt"::date) AS day,
             ARRAY(SELECT lower(trim(one)) FROM unnest(win."suppliers") one WHERE trim(one) <> '') AS suppliers
        FROM "Win" win LEFT JOIN "Milestone" won ON won."winId" = win."id" AND won."kind" = 'won'
       WHERE win."id" = ${winId}
    )
    SELECT other."id", other."title", named.supplier, shared.kinds
      FROM this
      JOIN "Win" other ON other."id" <> this."id" AND other."state" IN ('confirmed', 'validated', 'closed')
       AND other."confirmedAt" BETWEEN this.day - interval '2 years' AND this.day + interval '2 years'
      LEFT JOIN "Milestone" won ON won."winId" = other."id" AND won."kind" = 'won'
      JOIN LATERAL (
        SELECT one AS supplier FROM unnest(other."suppliers") one
         WHERE lower(trim(one)) = ANY(this.suppliers) LIMIT 1) named ON true
      JOIN LATERAL (
        SELECT array_agg(DISTINCT line."kind"::text) AS kinds
          FROM "ValueLine" line
          JOIN "ValueLine" own ON own."winId" = this."id" AND own."kind" = line."kind"
         WHERE line."winId" = other."id" AND line."financeState" <> 'rejected' AND own."financeState" <> 'rejected'
      ) shared ON shared.kinds IS NOT NULL
     WHERE abs(coalesce(won."on", other."confirmedAt"::date) - this.day) < 365
     ORDER BY other."confirmedAt" DESC LIMIT ${most}`;
}
