import type { AwardKind } from "~/domain/awards/award";
import { readJurySettings } from "~/domain/juries/settings";
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
      select: {
        categoryId: true,
        votedOn: true,
        category: { select: { kind: true, jury: true, finalId: true } },
      },
      orderBy: { category: { position: "asc" } },
    }),
    listSeatsInCycle(db, cycleId, personId),
  ]);
  return { nominations, ballots: ballots.map(toBallot), seats };
}

/** A place on a roll, with what its close depends on. */
function toBallot({ category, ...ballot }: { categoryId: string; votedOn: Date | null; category: RoundRow }) {
  return { ...ballot, ...category, jury: readJurySettings(category.jury) };
}

interface RoundRow {
  kind: AwardKind;
  jury: unknown;
  finalId: string | null;
}

export type MyPart = Awaited<ReturnType<typeof listMyPartInCycle>>;
