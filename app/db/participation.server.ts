import type { PersonRule } from "~/domain/awards/eligibility";
import { groupsTogether, windowStart, type TurnoutCounts, type TurnoutGroup } from "~/domain/voting/turnout";
import type { Database, Tx } from "./client.server";
import { Prisma } from "./generated/client";
import { peopleLetIn } from "./people-rule.server";

/** How many of those who may nominate in a cycle have, as it was last counted; null before that. */
export async function readParticipation(db: Database | Tx, cycleId: string): Promise<TurnoutCounts | null> {
  const row = await db.participationCount.findUnique({ where: { cycleId }, select: { counts: true } });
  return row && (row.counts as unknown as TurnoutCounts);
}

/** Counts who may nominate by any of these rules and who did, each person once, and keeps the figures. */
export async function upsertParticipation(
  db: Database | Tx,
  cycleId: string,
  { rules, onDay, now }: { rules: readonly PersonRule[]; onDay: Date; now: Date },
): Promise<void> {
  const groups = rules.length > 0 ? await countByFunction(db, cycleId, { rules, onDay }) : [];
  const sum = (what: "eligible" | "cast") => groups.reduce((total, group) => total + group[what], 0);
  const together = groupsTogether(groups, (await readParticipation(db, cycleId))?.together);
  const counts: TurnoutCounts = { eligible: sum("eligible"), cast: sum("cast"), groups, together };
  const row = { counts: counts as unknown as Prisma.InputJsonValue, countedAt: now };
  await db.participationCount.upsert({ where: { cycleId }, create: { cycleId, ...row }, update: row });
}

async function countByFunction(
  db: Database | Tx,
  cycleId: string,
  { rules, onDay }: { rules: readonly PersonRule[]; onDay: Date },
) {
  const letIn = rules.map((rule) => Prisma.sql`SELECT person."id" FROM ${peopleLetIn(rule, onDay)}`);
  return db.$queryRaw<TurnoutGroup[]>`
    SELECT department."function"::text AS "name", count(*)::int AS "eligible", count(acted."id")::int AS "cast"
    FROM (${Prisma.join(letIn, " UNION ")}) eligible
    JOIN "Person" person ON person."id" = eligible."id"
    JOIN "Department" department ON department."id" = person."departmentId"
    LEFT JOIN (SELECT DISTINCT nomination."nominatorId" AS "id" FROM "Nomination" nomination
      JOIN "Category" category ON category."id" = nomination."categoryId"
      WHERE category."cycleId" = ${cycleId} AND nomination."state" NOT IN ('draft', 'withdrawn')) acted
      ON acted."id" = person."id"
    GROUP BY department."function"`;
}

/** Cycles whose nominations are open and were counted in an earlier window, or whose close came after the last count. */
export async function listStaleParticipations(db: Database, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT cycle."id" FROM "Cycle" cycle
    LEFT JOIN "ParticipationCount" counted ON counted."cycleId" = cycle."id"
    WHERE (cycle."phase" = 'nominating' AND (counted."countedAt" IS NULL OR counted."countedAt" < ${windowStart(now)}))
       OR (cycle."phase" = 'screening' AND (counted."countedAt" IS NULL OR counted."countedAt" < cycle."nominationsCloseAt"))
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}
