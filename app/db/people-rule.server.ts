import { winStates, type PersonRule } from "~/domain/awards/eligibility";
import { latestStart } from "~/domain/awards/tenure";
import { Prisma } from "./generated/client";

/** The people whom a rule lets in on a day, as a FROM with its WHERE: the same rule that `whyNot` asks of one person. */
export function peopleLetIn(rule: PersonRule, onDay: Date): Prisma.Sql {
  const { exceptIds, alsoIds } = rule;
  const asked = [...placesAsked(rule), ...recordAsked(rule, onDay)];
  const fits = asked.length > 0 ? Prisma.join(asked, " AND ") : Prisma.sql`TRUE`;
  return Prisma.sql`"Person" person JOIN "Department" department ON department."id" = person."departmentId"
    WHERE person."deactivatedAt" IS NULL
      ${exceptIds.length > 0 ? Prisma.sql`AND person."id" <> ALL(${exceptIds}::text[])` : Prisma.empty}
      AND (${fits} ${alsoIds.length > 0 ? Prisma.sql`OR person."id" = ANY(${alsoIds}::text[])` : Prisma.empty})`;
}

/**
 * How many people a rule lets in that asks for nothing but places and names, as a SELECT of `people` that reads the
 * headcounts of departments and places and those named; null for a rule that asks for more.
 */
export function countByPlaces(rule: PersonRule, onDay: Date): Prisma.Sql | null {
  const { exceptIds, alsoIds, teamOfIds } = rule;
  if (teamOfIds.length > 0 || recordAsked(rule, onDay).length > 0) return null;
  const asked = placesAsked(rule);
  const fits = asked.length > 0 ? Prisma.join(asked, " AND ") : Prisma.sql`TRUE`;
  const here = Prisma.sql`
    FROM "Person" person JOIN "Department" department ON department."id" = person."departmentId"
    WHERE person."deactivatedAt" IS NULL`;
  return Prisma.sql`SELECT (
      (SELECT coalesce(sum(person."people"), 0) FROM "Headcount" person
         JOIN "Department" department ON department."id" = person."departmentId"
        WHERE person."isActive" AND ${fits})
      - (SELECT count(*) ${here} AND person."id" = ANY(${exceptIds}::text[]) AND ${fits})
      + (SELECT count(*) ${here} AND person."id" = ANY(${alsoIds}::text[]) AND NOT (${fits})
            AND person."id" <> ALL(${exceptIds}::text[])))::int AS "people"`;
}

function placesAsked({ functions, withoutHr, departmentIds, locations, teamOfIds }: PersonRule) {
  return [
    ...when(functions.length > 0, Prisma.sql`department."function"::text = ANY(${functions}::text[])`),
    ...when(withoutHr, Prisma.sql`department."function" <> 'hr'`),
    ...when(departmentIds.length > 0, Prisma.sql`person."departmentId" = ANY(${departmentIds}::text[])`),
    ...when(locations.length > 0, Prisma.sql`person."location" = ANY(${locations}::text[])`),
    ...when(teamOfIds.length > 0, Prisma.sql`person."id" IN (${everybodyUnder(teamOfIds)})`),
  ];
}

function recordAsked({ minTenureMonths, restCycles, awardId, win, winMonths }: PersonRule, onDay: Date) {
  return [
    ...when(
      minTenureMonths > 0,
      Prisma.sql`person."startDate" <= ${isoDay(latestStart(onDay, minTenureMonths))}::date`,
    ),
    ...when(restCycles > 0, Prisma.sql`person."id" NOT IN (${laureatesOfLast(restCycles, awardId)})`),
    ...when(
      win !== "none",
      Prisma.sql`person."id" IN (
        SELECT part."personId" FROM "WinParticipant" part
          JOIN "Win" win ON win."id" = part."winId"
          JOIN "Milestone" won ON won."winId" = win."id" AND won."kind" = 'won'
         WHERE win."state"::text = ANY(${[...winStates[win]]}::text[])
           AND won."on" >= ${isoDay(latestStart(onDay, winMonths))}::date)`,
    ),
  ];
}

/** These people and all who report to them. A circle of managers ends where it began. */
function everybodyUnder(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE under("id") AS (
      SELECT unnest(${[...ids]}::text[])
      UNION SELECT report."id" FROM "Person" report JOIN under ON report."managerId" = under."id")
    SELECT "id" FROM under`;
}

function laureatesOfLast(cycles: number, awardId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT member."personId" FROM "LaureateMember" member
      JOIN "Laureate" laureate ON laureate."id" = member."laureateId"
      JOIN "Category" category ON category."id" = laureate."categoryId"
      JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
     WHERE laureate."awardId" = ${awardId} AND cycle."phase" IN ('announced', 'archived')
       AND ${cyclesSince} <= ${cycles}`;
}

/** How many announced cycles of a laureate's award there are from the one that honoured them on, that one included. */
export const cyclesSince = Prisma.sql`(
  SELECT count(*)::int FROM "Category" other JOIN "Cycle" later ON later."id" = other."cycleId"
   WHERE other."awardId" = laureate."awardId" AND other."finalId" IS NULL AND later."phase" IN ('announced', 'archived')
     AND later."announcedAt" >= cycle."announcedAt")`;

function when(condition: unknown, sql: Prisma.Sql): Prisma.Sql[] {
  return condition === true ? [sql] : [];
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
