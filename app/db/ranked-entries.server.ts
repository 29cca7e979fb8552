import type { GroupCounts } from "~/domain/awards/balance";
import type { RankedEntry } from "~/domain/awards/shortlist-rule";
import type { Database, Tx } from "./client.server";

/** A rule looks at no more entries of an award than this. */
const mostRanked = 10_000;

/** The entries of a category that are in the running, with their stories and the points of screeners. */
export async function listRanked(
  db: Database | Tx,
  categoryId: string,
): Promise<(RankedEntry & { citation: string })[]> {
  return db.$queryRaw`
    SELECT entry."id", entry."title", entry."state"::text AS "state", entry."stories", entry."citation",
           coalesce(sum(score."points"), 0)::int AS "points", count(score."points")::int AS "scorers"
      FROM "Entry" entry LEFT JOIN "EntryScore" score ON score."entryId" = entry."id"
     WHERE entry."categoryId" = ${categoryId} AND entry."state" IN ('open', 'shortlisted') AND entry."stories" > 0
     GROUP BY entry."id" ORDER BY entry."stories" DESC, entry."title", entry."id" LIMIT ${mostRanked}`;
}

const mostGroups = 200;

/** People of each department: in the company, among nominees of these categories, and on their shortlists. */
export async function countByDepartment(
  db: Database | Tx,
  categoryIds: readonly string[],
): Promise<GroupCounts[]> {
  return db.$queryRaw`
    WITH named AS (
      SELECT member."personId", bool_or(entry."state" = 'shortlisted') AS "listed"
        FROM "Entry" entry JOIN "EntryMember" member ON member."entryId" = entry."id"
       WHERE entry."categoryId" = ANY (${[...categoryIds]})
         AND entry."state" IN ('open', 'shortlisted') AND entry."stories" > 0
       GROUP BY member."personId"),
    counted AS (
      SELECT person."departmentId" AS "id", count(*)::int AS "nominees",
             (count(*) FILTER (WHERE named."listed"))::int AS "shortlist"
        FROM named JOIN "Person" person ON person."id" = named."personId" GROUP BY 1),
    company AS (
      SELECT "departmentId" AS "id", sum("people")::int AS "company" FROM "Headcount"
       WHERE "isActive" GROUP BY 1)
    SELECT department."name", coalesce(company."company", 0) AS "company",
           coalesce(counted."nominees", 0) AS "nominees", coalesce(counted."shortlist", 0) AS "shortlist"
      FROM company FULL JOIN counted USING ("id") JOIN "Department" department USING ("id")
     ORDER BY 2 DESC LIMIT ${mostGroups}`;
}

/** The same by location. */
export async function countByLocation(
  db: Database | Tx,
  categoryIds: readonly string[],
): Promise<GroupCounts[]> {
  return db.$queryRaw`
    WITH named AS (
      SELECT member."personId", bool_or(entry."state" = 'shortlisted') AS "listed"
        FROM "Entry" entry JOIN "EntryMember" member ON member."entryId" = entry."id"
       WHERE entry."categoryId" = ANY (${[...categoryIds]})
         AND entry."state" IN ('open', 'shortlisted') AND entry."stories" > 0
       GROUP BY member."personId"),
    counted AS (
      SELECT person."location" AS "name", count(*)::int AS "nominees",
             (count(*) FILTER (WHERE named."listed"))::int AS "shortlist"
        FROM named JOIN "Person" person ON person."id" = named."personId" GROUP BY 1),
    company AS (
      SELECT "location" AS "name", sum("people")::int AS "company" FROM "Headcount"
       WHERE "isActive" GROUP BY 1)
    SELECT "name", coalesce(company."company", 0) AS "company",
           coalesce(counted."nominees", 0) AS "nominees", coalesce(counted."shortlist", 0) AS "shortlist"
      FROM company FULL JOIN counted USING ("name") ORDER BY 2 DESC LIMIT ${mostGroups}`;
}
