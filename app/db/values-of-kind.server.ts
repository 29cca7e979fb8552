import type { ValueKind } from "~/domain/wins/value-line";
import { Prisma } from "./generated/client";

/**
 * What the values of one kind come to in each win, in the columns that `LedgerRow` has for all kinds; null where one of
 * them cannot be told in the company's currency. `only` is a condition on "LedgerLine".
 */
export function valuesOfKind(kind: ValueKind, only = Prisma.sql`TRUE`): Prisma.Sql {
  return Prisma.sql`(
    SELECT "winId", count(*)::int AS "lines", count(*) FILTER (WHERE "isValidated")::int AS "validatedLines",
           CASE WHEN count(*) = count("claimed") THEN sum("claimed")::bigint END AS "claimed",
           CASE WHEN count(*) FILTER (WHERE "isValidated") = count("validated")
                THEN coalesce(sum("validated"), 0)::bigint END AS "validated",
           CASE WHEN count(*) FILTER (WHERE "isValidated") = count("validated")
                THEN coalesce(sum("realised"), 0)::bigint END AS "realised"
      FROM "LedgerLine" WHERE "kind" = ${kind}::"ValueKind" AND ${only} GROUP BY "winId")`;
}
