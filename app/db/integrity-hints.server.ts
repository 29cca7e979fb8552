import {
  burstHours,
  burstNominations,
  burstShare,
  manyNominees,
  mostHints,
  sameTextLength,
} from "~/domain/awards/hints";
import type { Database } from "./client.server";
import { Prisma } from "./generated/client";

interface Named {
  id: string;
  name: string;
}

/** Who nominated whom in a cycle, drafts and withdrawn ones apart, each pair once; nobody's own name. */
const edges = (cycleId: string) => Prisma.sql`
  edge AS (
    SELECT DISTINCT nomination."nominatorId" AS "by", nominee."personId" AS "of"
    FROM "Category" category
    JOIN "Nomination" nomination ON nomination."categoryId" = category."id"
      AND nomination."state" IN ('submitted', 'returned', 'declined')
    JOIN "NominationNominee" nominee ON nominee."nominationId" = nomination."id"
    WHERE category."cycleId" = ${cycleId} AND nominee."personId" <> nomination."nominatorId")`;

/** Pairs who nominated each other. */
export async function listReciprocal(db: Database, cycleId: string): Promise<Named[][]> {
  const rows = await db.$queryRaw<{ people: Named[] }[]>`
    WITH ${edges(cycleId)}
    SELECT json_build_array(
      json_build_object('id', one."id", 'name', one."name"),
      json_build_object('id', two."id", 'name', two."name")) AS "people"
    FROM edge JOIN edge back ON back."by" = edge."of" AND back."of" = edge."by"
    JOIN "Person" one ON one."id" = edge."by" JOIN "Person" two ON two."id" = edge."of"
    WHERE edge."by" < edge."of" ORDER BY one."name", two."name" LIMIT ${mostHints}`;
  return rows.map(({ people }) => people);
}

/** Three people each of whom nominated the next, round in a circle. */
export async function listCircles(db: Database, cycleId: string): Promise<Named[][]> {
  const rows = await db.$queryRaw<{ people: Named[] }[]>`
    WITH ${edges(cycleId)}
    SELECT json_build_array(
      json_build_object('id', one."id", 'name', one."name"),
      json_build_object('id', two."id", 'name', two."name"),
      json_build_object('id', three."id", 'name', three."name")) AS "people"
    FROM edge a JOIN edge b ON b."by" = a."of" JOIN edge c ON c."by" = b."of" AND c."of" = a."by"
    JOIN "Person" one ON one."id" = a."by" JOIN "Person" two ON two."id" = b."by"
    JOIN "Person" three ON three."id" = c."by"
    WHERE a."by" < b."by" AND a."by" < c."by" AND b."by" <> c."by"
    ORDER BY one."name", two."name", three."name" LIMIT ${mostHints}`;
  return rows.map(({ people }) => people);
}

/** People who nominated many different nominees. */
export async function listBusyNominators(
  db: Database,
  cycleId: string,
): Promise<(Named & { count: number })[]> {
  return db.$queryRaw<(Named & { count: number })[]>`
    SELECT person."id", person."name", busy."count" FROM (
      SELECT nomination."nominatorId", count(DISTINCT nomination."nomineeKey" COLLATE "C")::int AS "count"
      FROM "Category" category
      JOIN "Nomination" nomination ON nomination."categoryId" = category."id"
        AND nomination."state" IN ('submitted', 'returned', 'declined')
      WHERE category."cycleId" = ${cycleId}
      GROUP BY nomination."nominatorId" HAVING count(*) >= ${manyNominees}) busy
    JOIN "Person" person ON person."id" = busy."nominatorId"
    WHERE busy."count" >= ${manyNominees}
    ORDER BY "count" DESC, person."name" LIMIT ${mostHints}`;
}

export interface Burst {
  id: string;
  title: string;
  award: string;
  late: number;
  all: number;
}

/** Entries whose nominations came for the most part in the last hours before the close. */
export async function listBursts(db: Database, cycleId: string): Promise<Burst[]> {
  return db.$queryRaw<Burst[]>`
    SELECT * FROM (
      SELECT entry."id", entry."title", category."name" AS "award", count(*)::int AS "all",
        (count(*) FILTER (WHERE nomination."submittedAt" >
          cycle."nominationsCloseAt" - make_interval(hours => ${burstHours}::int)))::int AS "late"
      FROM "Cycle" cycle
      JOIN "Category" category ON category."cycleId" = cycle."id"
      JOIN "Entry" entry ON entry."categoryId" = category."id"
      JOIN "Nomination" nomination ON nomination."entryId" = entry."id" AND nomination."state" = 'submitted'
      WHERE cycle."id" = ${cycleId}
      GROUP BY entry."id", entry."title", category."name") counted
    WHERE "late" >= ${burstNominations} AND "late" >= "all" * ${burstShare}::float8
    ORDER BY "late" DESC, "title" LIMIT ${mostHints}`;
}

export interface SameText {
  count: number;
  /** The first of them. */
  nominations: { id: string; entryId: string | null; title: string; nominator: string }[];
}

const mostOfOneText = 20;

/** Nominations of one award that say the same in the same words, whatever the letters' case and the spaces. */
export async function listSameTexts(db: Database, cycleId: string): Promise<SameText[]> {
  return db.$queryRaw<SameText[]>`
    WITH said AS MATERIALIZED (
      SELECT nomination."id", nomination."categoryId",
             hashtextextended(translate(lower(nomination."answers"::text), ' ', ''), 0) AS "hash"
        FROM "Category" category
        JOIN "Nomination" nomination ON nomination."categoryId" = category."id"
         AND nomination."state" IN ('submitted', 'returned', 'declined')
       WHERE category."cycleId" = ${cycleId} AND length(nomination."answers"::text) >= ${sameTextLength}
    ), several AS (
      SELECT "categoryId", "hash", count(*)::int AS "count", (array_agg("id" ORDER BY "id"))[1:${mostOfOneText}::int] AS "ids"
        FROM said GROUP BY 1, 2 HAVING count(*) > 1 ORDER BY count(*) DESC LIMIT ${mostHints})
    SELECT several."count", json_agg(json_build_object('id', nomination."id", 'entryId', nomination."entryId",
             'title', coalesce(entry."title", ''), 'nominator', person."name")
             ORDER BY person."name", nomination."id") AS "nominations"
      FROM several
      JOIN "Nomination" nomination ON nomination."id" = ANY(several."ids")
      JOIN "Person" person ON person."id" = nomination."nominatorId"
      LEFT JOIN "Entry" entry ON entry."id" = nomination."entryId"
     GROUP BY several."categoryId", several."hash", several."count" ORDER BY several."count" DESC`;
}
