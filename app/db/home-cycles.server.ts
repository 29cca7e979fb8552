import type { Database } from "./client.server";
import { decidesOf } from "./cycles.server";

const most = 4;

/** Cycles that are open for everybody and not paused: those in voting first, then those in nominations, each by its close. */
export async function listOpenCycles(db: Database, personId: string) {
  const cycles = await db.cycle.findMany({
    where: { phase: { in: ["voting", "nominating"] }, pausedAt: null },
    select: {
      id: true,
      name: true,
      description: true,
      phase: true,
      timeZone: true,
      lastTimeZone: true,
      nominationsCloseAt: true,
      votingCloseAt: true,
      categories: {
        select: {
          id: true,
          name: true,
          kind: true,
          jury: true,
          roll: { where: { personId, struckReason: null }, select: { votedOn: true } },
          box: { select: { closedAt: true } },
          nominations: {
            where: { nominatorId: personId, state: { not: "withdrawn" } },
            select: { id: true, state: true },
            orderBy: { updatedAt: "desc" },
          },
        },
        orderBy: [{ position: "asc" }, { name: "asc" }],
      },
    },
    orderBy: [{ phase: "desc" }, { votingCloseAt: "asc" }],
    take: most,
  });
  return cycles.map(({ categories, ...cycle }) => ({
    ...cycle,
    closesAt: cycle.phase === "voting" ? cycle.votingCloseAt : cycle.nominationsCloseAt,
    decides: decidesOf(categories),
    awards: categories.map(({ name }) => name),
    toVote: categories
      .filter(({ roll, box }) => !box?.closedAt && roll.some(({ votedOn }) => votedOn === null))
      .map(({ id, name }) => ({ id, name })),
    voted: categories.filter(({ roll }) => roll.some(({ votedOn }) => votedOn !== null)).length,
    draftIds: categories.flatMap(({ nominations }) =>
      nominations.filter(({ state }) => state === "draft").map(({ id }) => id),
    ),
    sent: categories.filter(({ nominations }) => nominations.some(({ state }) => state === "submitted"))
      .length,
  }));
}

export type OpenCycle = Awaited<ReturnType<typeof listOpenCycles>>[number];
