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
