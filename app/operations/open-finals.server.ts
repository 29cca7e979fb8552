import { recordEvent } from "~/db/audit.server";
import { holdCycleAlone } from "~/db/cycles.server";
import { listFinalIdsToOpen } from "~/db/first-rounds.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import type { FoundCycle } from "~/db/cycles.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { crashPoint } from "./crash-point.server";
import { openBoxes, type Invitation } from "./open-boxes.server";
import { seatJury } from "./seat-jury.server";

/**
 * Opens the finals of a cycle whose list is made, each once: freezes who may vote in them on the day the finals were
 * to open, and what stands on the list, seats their juries, and writes to all of these. A cycle whose vote is over by
 * then waits for a later close.
 */
export async function openFinals(act: Act, cycleId: string): Promise<Verdict> {
  const verdict = await transact(act, async (tx) => {
    const cycle = await holdCycleAlone(tx, cycleId);
    if (cycle?.phase !== "voting" || cycle.pausedAt) return refused("wrong-phase");
    if (act.now >= cycle.votingCloseAt) return refused("voting-closed");
    const ids = await listFinalIdsToOpen(tx, cycleId);
    const categories = cycle.categories.filter(({ id }) => ids.includes(id));
    if (categories.length === 0) return refused("already-done");
    const onDay = dayIn(cycle.judgingOpenAt ?? act.now, cycle.timeZone);
    const invitations = await openBoxes(tx, act, { cycle, categories, onDay });
    const letters = invitations.map((one) => letterFor(cycle, one, act.now));
    await queueLetters(tx, act, letters);
    for (const { id, kind } of categories) if (kind === "jury") await seatJury(tx, act, id);
    await recordEvent(tx, act, {
      act: "cycle.finals-opened",
      subject: { type: "cycle", id: cycleId },
      after: { awards: categories.map(({ name }) => name), voters: letters.length },
    });
    crashPoint("finals-written");
    return granted();
  });
  if (verdict.ok) crashPoint("finals-committed");
  return verdict;
}

function letterFor(cycle: FoundCycle, { voter, closesAt, ballots }: Invitation, now: Date): QueuedLetter {
  return {
    template: "voting-opened",
    to: { personId: voter.id, name: voter.name, address: voter.email },
    key: `voting-opened/${cycle.id}/${voter.id}/${now.toISOString()}/final`,
    props: {
      name: voter.name,
      cycleName: cycle.name,
      ballots: ballots.map((ballot) => ({ ...ballot, awardName: `${ballot.awardName}: final` })),
      closesAt: closesAt.toISOString(),
      timeZone: cycle.timeZone,
      lastTimeZone: cycle.lastTimeZone,
    },
  };
}
