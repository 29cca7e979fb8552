import { recordEvent } from "~/db/audit.server";
import { listOpenBoxIds } from "~/db/ballot-boxes.server";
import { findCycle, updatePhase } from "~/db/cycles.server";
import { countClosedFinals } from "~/db/first-rounds.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { crashPoint } from "./crash-point.server";
import { shutBox } from "./shut-box.server";

/**
 * Closes the vote of a cycle, exactly once: from here on nobody casts. Waits for those who are casting at this
 * moment. A final that has not opened yet holds the close back. Opening the boxes and counting follow in `finishCounting`.
 */
export async function closeVoting(act: Act, cycleId: string): Promise<Verdict> {
  const verdict = await transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "close-voting")) return refused("wrong-phase");
    if (cycle.pausedAt) return refused("cycle-paused");
    if ((await countClosedFinals(tx, cycleId)) > 0) return refused("final-not-open");
    const closedEarly = act.now < cycle.votingCloseAt;
    const moved = await updatePhase(tx, cycleId, {
      from: phasesFor("close-voting"),
      to: "counting",
      ...(closedEarly && { dates: { votingCloseAt: act.now } }),
    });
    if (!moved) return refused("wrong-phase");
    for (const categoryId of await listOpenBoxIds(tx, cycleId)) await shutBox(tx, act, categoryId);
    crashPoint("close-written");
    await recordEvent(tx, act, { act: "cycle.voting-closed", subject: { type: "cycle", id: cycleId } });
    return granted();
  });
  if (verdict.ok) crashPoint("close-moved");
  return verdict;
}
