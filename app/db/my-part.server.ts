import type { Database } from "./client.server";
import { listSeatsInCycle } from "./juror-sheets.server";

/** What one person has in a cycle: their own nominations and their places on the rolls of open votes. */
export async function listMyPartInCycle(db: Database, cycleId: string, personId: string) {
  const [nominations, ballots, seats] = await Promise.all([
    db.nomination.findMany({
      where: { category: { cycleId }, nominatorId: personId, state: { in: ["submitted", "returned"] } },
      select: { id: true, categoryId: true },
    }),
    db.voterRoll.findMany({
      where: {
        category: { cycleId, NOT: { box: { closedAt: { not: null } } } },
        personId,
        struckReason: null,
      },
      select: { categoryId: true, votedOn: true },
      orderBy: { category: { position: "asc" } },
    }),
    listSeatsInCycle(db, cycleId, personId),
  ]);
  return { nominations, ballots, seats };
}

export type MyPart = Awaited<ReturnType<typeof listMyPartInCycle>>;
