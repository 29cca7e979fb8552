import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { updateHiddenFor } from "~/db/endorsements.server";
import { phasePermits } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Hides the sentence of somebody who seconded a nomination from its nominees, for a reason that stays in the record,
 * or shows it after all. Without a decision it goes with the nomination.
 */
export async function decideEndorsementWords(
  act: Act,
  decision: { cycleId: string; endorsementId: string; to: "shown" | "hidden"; reason: string },
): Promise<Verdict> {
  const { cycleId, endorsementId: id, to } = decision;
  const reason = to === "hidden" ? decision.reason.trim() : "";
  const problem = to === "hidden" && reasonProblem(reason);
  if (problem) return problem;
  return transact(act, async (tx) => {
    const cycle = await holdCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "decide-kind-words")) return refused("wrong-phase");
    if (!(await updateHiddenFor(tx, { id, cycleId }, reason))) return refused("not-found");
    const subject = { type: "endorsement", id };
    await recordEvent(tx, act, { act: `endorsement.words-${to}`, subject, reason });
    return granted();
  });
}
