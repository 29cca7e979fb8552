import type { AwardKind } from "~/domain/awards/award";
import { ballotsCloseAt } from "~/domain/awards/round-times";
import { readJurySettings } from "~/domain/juries/settings";
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
      judgingOpenAt: true,
      categories: {
        select: {
          id: true,
          name: true,
          kind: true,
          jury: true,
          firstRound: true,
          finalId: true,
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
  return cycles.map(({ categories, judgingOpenAt, ...cycle }) => {
    const awards = categories.filter(({ finalId }) => finalId === null);
    const times = { votingCloseAt: cycle.votingCloseAt, judgingOpenAt };
    const open = categories.filter(
      ({ roll, box }) => !box?.closedAt && roll.some(({ votedOn }) => votedOn === null),
    );
    return {
      ...cycle,
      closesAt: cycle.phase === "voting" ? earliest(open, times) : cycle.nominationsCloseAt,
      decides: decidesOf(awards),
      awards: awards.map(({ name }) => name),
      toVote: open.map(({ id, name }) => ({ id, name })),
      voted: categories.filter(({ roll }) => roll.some(({ votedOn }) => votedOn !== null)).length,
      draftIds: categories.flatMap(({ nominations }) =>
        nominations.filter(({ state }) => state === "draft").map(({ id }) => id),
      ),
      sent: categories.filter(({ nominations }) => nominations.some(({ state }) => state === "submitted"))
        .length,
    };
  });
}

/** When the first of these ballots closes; the close of the cycle's vote where none is left to cast. */
function earliest(
  open: readonly { kind: AwardKind; jury: unknown; finalId: string | null }[],
  cycle: { votingCloseAt: Date; judgingOpenAt: Date | null },
): Date {
  const closes = open.map((one) => ballotsCloseAt({ ...one, jury: readJurySettings(one.jury) }, cycle));
  return closes.reduce((first, at) => (at < first ? at : first), cycle.votingCloseAt);
}

export type OpenCycle = Awaited<ReturnType<typeof listOpenCycles>>[number];
