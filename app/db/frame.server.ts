import type { Database } from "./client.server";

interface Frame {
  /** The cycle whose nominations close next. */
  nominatingCycleId: string | null;
  /** Ballots of open votings that this person has not cast yet. */
  openBallots: number;
}

/** What the frame around every page shows of the day: one query, since every page asks it. */
export async function readFrame(db: Database, personId: string): Promise<Frame> {
  const [frame] = await db.$queryRaw<Frame[]>`
    SELECT
      (SELECT "id" FROM "Cycle" WHERE "phase" = 'nominating' ORDER BY "nominationsCloseAt" LIMIT 1)
        AS "nominatingCycleId",
      (SELECT count(*)::int
         FROM "VoterRoll" roll
         JOIN "Category" category ON category."id" = roll."categoryId"
         JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
         JOIN "BallotBox" box ON box."categoryId" = roll."categoryId" AND box."closedAt" IS NULL
        WHERE roll."personId" = ${personId} AND roll."votedOn" IS NULL AND roll."struckReason" IS NULL
          AND cycle."phase" = 'voting') AS "openBallots"`;
  return frame ?? { nominatingCycleId: null, openBallots: 0 };
}
