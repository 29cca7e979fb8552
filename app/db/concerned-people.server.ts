import type { Database, Tx } from "./client.server";

interface Addressed {
  id: string;
  name: string;
  email: string;
}

/** Everybody who may vote in some sealed box of a cycle, whether they did or not. */
export async function listVoterAddresses(db: Database | Tx, cycleId: string): Promise<Addressed[]> {
  return db.$queryRaw<Addressed[]>`
    SELECT DISTINCT person."id", person."name", person."email"
    FROM "Category" category
    JOIN "BallotBox" box ON box."categoryId" = category."id" AND box."unsealedAt" IS NULL
    JOIN "VoterRoll" roll ON roll."categoryId" = category."id" AND roll."struckReason" IS NULL
    JOIN "Person" person ON person."id" = roll."personId" AND person."deactivatedAt" IS NULL
    WHERE category."cycleId" = ${cycleId}
    ORDER BY person."id"`;
}

/** Everybody who sits on a seated jury of a cycle. */
export async function listJurorAddresses(db: Database | Tx, cycleId: string): Promise<Addressed[]> {
  return db.person.findMany({
    where: {
      deactivatedAt: null,
      juries: { some: { leftAt: null, category: { cycleId, juryLot: { isNot: null } } } },
    },
    select: { id: true, name: true, email: true },
    orderBy: { id: "asc" },
  });
}

/** Everybody to whom a nomination in a cycle was returned and who has not sent it again. */
export async function listReturnedTo(tx: Tx, cycleId: string): Promise<Addressed[]> {
  return tx.person.findMany({
    where: { deactivatedAt: null, nominations: { some: { state: "returned", category: { cycleId } } } },
    select: { id: true, name: true, email: true },
    orderBy: { id: "asc" },
  });
}

/** Everybody who has a part in a cycle: on a roll, on a seated jury, or with a nomination that was sent. */
export async function listPartTakers(tx: Tx, cycleId: string): Promise<Addressed[]> {
  return tx.$queryRaw<Addressed[]>`
    WITH category AS (SELECT "id" FROM "Category" WHERE "cycleId" = ${cycleId}),
    part AS (
      SELECT roll."personId" FROM "VoterRoll" roll JOIN category ON category."id" = roll."categoryId"
      WHERE roll."struckReason" IS NULL
      UNION
      SELECT juror."personId" FROM "Juror" juror JOIN category ON category."id" = juror."categoryId"
      JOIN "JuryLot" lot ON lot."categoryId" = juror."categoryId"
      WHERE juror."leftAt" IS NULL
      UNION
      SELECT nomination."nominatorId" FROM "Nomination" nomination
      JOIN category ON category."id" = nomination."categoryId"
      WHERE nomination."state" IN ('submitted', 'returned'))
    SELECT person."id", person."name", person."email"
    FROM part JOIN "Person" person ON person."id" = part."personId"
    WHERE person."deactivatedAt" IS NULL
    ORDER BY person."id"`;
}
