import { recordEvent } from "~/db/audit.server";
import { findCycle, updatePhase } from "~/db/cycles.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Closes nominations; screening begins. What was sent stays as it was sent, drafts stay drafts. */
export async function closeNominations(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "close-nominations")) return refused("wrong-phase");
    if (cycle.pausedAt) return refused("cycle-paused");
    const closedEarly = act.now < cycle.nominationsCloseAt;
    const moved = await updatePhase(tx, cycleId, {
      from: phasesFor("close-nominations"),
      to: "screening",
      ...(closedEarly && { dates: { nominationsCloseAt: act.now } }),
    });
    if (!moved) return refused("wrong-phase");
    await recordEvent(tx, act, {
      act: "cycle.nominations-closed",
      subject: { type: "cycle", id: cycleId },
      ...(closedEarly && {
        before: { nominationsCloseAt: cycle.nominationsCloseAt },
        after: { nominationsCloseAt: act.now },
      }),
    });
    return granted();
  });
}
