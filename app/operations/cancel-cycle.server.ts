import { recordEvent } from "~/db/audit.server";
import { destroyBoxes } from "~/db/ballot-boxes.server";
import { deleteSealedBallots, rewriteRoll } from "~/db/ballots.server";
import { findCycle, updatePhase } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { updateResumed } from "~/db/paused-cycles.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { listLeftBehind } from "./concerned-people.server";

/**
 * Ends a cycle without winners, for a reason that stays in the record. Boxes that are still sealed are never
 * opened: their keys and ballots are destroyed, and `finishCounting` rewrites the tables. Everybody who has a part in
 * it gets a letter.
 */
export async function cancelCycle(act: Act, cycleId: string, written: string): Promise<Verdict> {
  const reason = written.trim();
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
    const letters = (await listLeftBehind(tx, act, cycle)).map((person): QueuedLetter => ({
      template: "cycle-cancelled",
      to: { personId: person.id, name: person.name, address: person.email },
      key: `cycle-cancelled/${cycleId}/${person.id}`,
      props: {
        name: person.name,
        cycleName: cycle.name,
        reason,
        ballots: destroyed.length > 0 ? "destroyed" : "none",
        path: `/cycles/${cycleId}`,
      },
    }));
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "cycle.cancelled",
      subject: { type: "cycle", id: cycleId },
      before: { phase: cycle.phase },
      after: { phase: "cancelled", boxesDestroyed: destroyed.length, letters: letters.length },
      reason,
    });
    return granted();
  });
}
