import type { Database } from "./client.server";

export interface GivenNomination {
  id: string;
  title: string;
  award: string;
  cycle: string;
  laureateId: string | null;
}

const most = 6;

/**
 * The nominations that somebody gave in announced cycles, the latest first. Others see those for laureates where the
 * nominator agreed to be named; who did not win stays between nominee and nominator.
 */
export async function listNominationsGiven(
  db: Database,
  at: { personId: string; viewerId: string; now: Date },
): Promise<GivenNomination[]> {
  const isOwn = at.personId === at.viewerId;
  return db.$queryRaw<GivenNomination[]>`
    SELECT nomination."id", entry."title", category."name" AS "award", cycle."name" AS "cycle",
           laureate."id" AS "laureateId"
      FROM "Nomination" nomination
      JOIN "Entry" entry ON entry."id" = nomination."entryId"
      JOIN "Category" category ON category."id" = nomination."categoryId"
      JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
      LEFT JOIN "Laureate" laureate ON laureate."entryId" = entry."id" AND laureate."categoryId" = category."id"
                                   AND laureate."announcedAt" <= ${at.now}
     WHERE nomination."nominatorId" = ${at.personId} AND nomination."state" = 'submitted'
       AND cycle."phase" IN ('announced', 'archived') AND cycle."announcedAt" <= ${at.now}
       AND (${isOwn} OR (nomination."mayBeNamed" AND laureate."id" IS NOT NULL
            AND NOT EXISTS (SELECT FROM "LaureateMember" member JOIN "Person" person ON person."id" = member."personId"
                             WHERE member."laureateId" = laureate."id" AND person."hallVisibility" = 'hidden')))
     ORDER BY cycle."announcedAt" DESC, nomination."id" LIMIT ${most}`;
}
