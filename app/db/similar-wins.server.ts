import type { Database } from "./client.server";

const most = 5;

/**
 * Other wins that may count the same value a second time: the same supplier or the same contract, a value of the same kind, and won within
 * a year of each other, so that the years in which they count overlap. A hint, never a bar.
 */
export async function listSimilarWins(db: Database, winId: string) {
  return db.$queryRaw<{ id: string; title: string; shared: string; kinds: string[] }[]>`
    WITH this AS (
      SELECT win."id", coalesce(won."on", win."confirmedAt"::date) AS day,
             lower(trim(win."contract")) AS contract,
             ARRAY(SELECT lower(trim(one)) FROM unnest(win."suppliers") one WHERE trim(one) <> '') AS suppliers
        FROM "Win" win LEFT JOIN "Milestone" won ON won."winId" = win."id" AND won."kind" = 'won'
       WHERE win."id" = ${winId}
    )
    SELECT other."id", other."title", coalesce(named.supplier, 'contract ' || trim(other."contract")) AS shared,
           alike.kinds
      FROM this
      JOIN "Win" other ON other."id" <> this."id" AND other."state" IN ('confirmed', 'validated', 'closed')
       AND other."confirmedAt" BETWEEN this.day - interval '2 years' AND this.day + interval '2 years'
      LEFT JOIN "Milestone" won ON won."winId" = other."id" AND won."kind" = 'won'
      LEFT JOIN LATERAL (
        SELECT one AS supplier FROM unnest(other."suppliers") one
         WHERE lower(trim(one)) = ANY(this.suppliers) LIMIT 1) named ON true
      JOIN LATERAL (
        SELECT array_agg(DISTINCT line."kind"::text) AS kinds
          FROM "ValueLine" line
          JOIN "ValueLine" own ON own."winId" = this."id" AND own."kind" = line."kind"
         WHERE line."winId" = other."id" AND line."financeState" <> 'rejected' AND own."financeState" <> 'rejected'
      ) alike ON alike.kinds IS NOT NULL
     WHERE (named.supplier IS NOT NULL
            OR (this.contract <> '' AND lower(trim(other."contract")) = this.contract))
       AND abs(coalesce(won."on", other."confirmedAt"::date) - this.day) < 365
     ORDER BY other."confirmedAt" DESC LIMIT ${most}`;
}
