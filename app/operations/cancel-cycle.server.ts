import { recordEvent } from "~/db/audit.server";
import { destroyBoxes } from "~/db/ballot-boxes.server";
import { deleteSealedBallots, rewriteRoll } from "~/db/ballots.server";
import { findCycle, updatePhase } from "~/db/cycles.server";
import { updateResumed } from "~/db/paused-cycles.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Ends a cycle without winners, for a reason that stays in the record. Boxes that are still sealed are never
 * opened: their keys and ballots are destroyed, and `finishCounting` rewrites the tables.
 */
export async function cancelCycle(act: Act, cycleId: string, reason: string): Promise<Verdict> {
  const problem = reasonProblem(reason);
  if (problem) return problem;
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "cancel")) return refused("wrong-phase");
    if (cycle.pausedAt) await updateResumed(tx, cycleId);
    if (!(await updatePhase(tx, cycleId, { from: phasesFor("cancel"), to: "cancelled" })))
      return refused("wrong-phase");
    const destroyed = await destroyBoxes(tx, cycleId, act.now);
    for (const categoryId of destroyed) {
      await deleteSealedBallots(tx, categoryId);
      await rewriteRoll(tx, categoryId);
    }
    await recordEvent(tx, act, {
      act: "cycle.cancelled",
      subject: { type: "cycle", id: cycleId },
      before: { phase: cycle.phase },
      after: { phase: "cancelled", boxesDestroyed: destroyed.length },
      reason: reason.trim(),
    });
    return granted();
  });
}
