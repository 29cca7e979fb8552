import type { DepartmentFunction } from "~/domain/people/department-function";
import type { Role } from "~/domain/people/role";
import type { DigestTime } from "~/domain/updates/digest-slot";
import type { Database, Tx } from "./client.server";
import { Prisma } from "./generated/client";

/** Who gets the weekly letter: those who want it, and the two departments unless they don't. */
const subscribed = Prisma.sql`
  "Person" person JOIN "Department" department ON department."id" = person."departmentId"
    AND person."deactivatedAt" IS NULL
    AND (person."digest" = 'on' OR person."digest" = 'usual' AND department."function" IN ('sales', 'procurement'))`;

/** Every time at which somebody gets the letter, with how many do. */
export async function listDigestTimes(db: Database | Tx): Promise<(DigestTime & { people: number })[]> {
  return db.$queryRaw`
    SELECT person."timeZone", person."digestDay"::int AS "day", person."digestHour"::int AS "hour", count(*)::int AS "people"
      FROM ${subscribed} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

/** A time of day with the instant that it was last. */
export interface DueTime extends DigestTime {
  at: Date;
}

/** Whether anybody's turn of this week has come and not been taken. */
export async function isDigestDue(db: Database, week: string, times: readonly DueTime[]): Promise<boolean> {
  const found = await db.$queryRaw<unknown[]>`SELECT 1 ${dueReaders(week, times)} LIMIT 1`;
  return found.length > 0;
}

/** Up to so many readers whose turn of this week has come and was not taken. */
export async function listDueReaders(
  tx: Tx,
  { week, times, most }: { week: string; times: readonly DueTime[]; most: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT person."id" ${dueReaders(week, times)} ORDER BY person."id" LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

function dueReaders(week: string, times: readonly DueTime[]): Prisma.Sql {
  return Prisma.sql`
    FROM ${subscribed}
    JOIN jsonb_to_recordset(${JSON.stringify(times)}::text::jsonb)
         AS due("timeZone" text, "day" int, "hour" int, "at" timestamptz)
      ON due."timeZone" = person."timeZone" AND due."day" = person."digestDay" AND due."hour" = person."digestHour"
         AND person."digestSince" <= due."at"
   WHERE NOT EXISTS (SELECT FROM "DigestDelivery" taken WHERE taken."week" = ${week} AND taken."personId" = person."id")`;
}

export interface DigestReader {
  id: string;
  name: string;
  email: string;
  function: DepartmentFunction;
  roles: Role[];
  /** Up to when their last letter told everything, null where there was none. */
  last: Date | null;
}

/** What decides what somebody reads in the letter of a week. */
export async function listDigestReaders(
  tx: Database | Tx,
  week: string,
  ids: readonly string[],
): Promise<DigestReader[]> {
  return tx.$queryRaw`
    SELECT person."id", person."name", person."email", department."function"::text,
           ARRAY(SELECT "role"::text FROM "RoleGrant" WHERE "personId" = person."id" ORDER BY 1) AS "roles",
           earlier."until" AS "last"
      FROM "Person" person JOIN "Department" department ON department."id" = person."departmentId"
      LEFT JOIN LATERAL (
        SELECT edition."until" FROM "DigestDelivery" delivery JOIN "DigestEdition" edition ON edition."week" = delivery."week"
         WHERE delivery."personId" = person."id" AND delivery."week" < ${week}
         ORDER BY delivery."week" DESC LIMIT 1) earlier ON true
     WHERE person."id" = ANY(${[...ids]}) ORDER BY person."id"`;
}
