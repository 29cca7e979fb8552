import type { Database } from "./client.server";

interface Frame {
  /** Cycles that take nominations now, those that close next: at most three, since more than one is a choice. */
  nominatingCycleIds: string[];
  /** Ballots of open votings that this person has not cast yet. */
  openBallots: number;
  /** Sheets of juries at work that wait for this person; null for whoever sits on none. */
  openSheets: number | null;
}

/** What the frame around every page shows of the day: one query, since every page asks it. */
export async function readFrame(db: Database, personId: string): Promise<Frame> {
  const [frame] = await db.$queryRaw<Frame[]>`
    /* prepared: frame */
    SELECT
      ARRAY(SELECT "id" FROM "Cycle"
             WHERE "phase" = 'nominating' AND "pausedAt" IS NULL AND now() < "nominationsCloseAt"
             ORDER BY "nominationsCloseAt", "id" LIMIT 3) AS "nominatingCycleIds",
      (SELECT count(*)::int
         FROM "VoterRoll" roll
         JOIN "Category" category ON category."id" = roll."categoryId"
         JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
         JOIN "BallotBox" box ON box."categoryId" = roll."categoryId" AND box."closedAt" IS NULL
        WHERE roll."personId" = ${personId} AND roll."votedOn" IS NULL AND roll."struckReason" IS NULL
          AND cycle."phase" = 'voting' AND cycle."pausedAt" IS NULL) AS "openBallots",
      (SELECT count(sheet."id") FILTER (
                WHERE sheet."state" = 'open' AND sheet."voidedAt" IS NULL AND entry."state" = 'shortlisted')::int
         FROM "Juror" juror
         JOIN "Category" category ON category."id" = juror."categoryId"
         JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
         LEFT JOIN "JuryAssignment" sheet ON sheet."jurorId" = juror."id"
         LEFT JOIN "Entry" entry ON entry."id" = sheet."entryId"
        WHERE juror."personId" = ${personId} AND juror."leftAt" IS NULL
          AND cycle."phase" = 'voting' AND now() < CASE WHEN category."finalId" IS NULL THEN cycle."votingCloseAt"
                           ELSE coalesce(cycle."judgingOpenAt", cycle."votingCloseAt") END
       HAVING count(*) > 0) AS "openSheets"`;
  return frame ?? { nominatingCycleIds: [], openBallots: 0, openSheets: null };
}
