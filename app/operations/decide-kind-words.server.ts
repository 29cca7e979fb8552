import { recordEvents } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { updateKindWords } from "~/db/kind-words.server";
import { queueLetters } from "~/db/letters.server";
import { phasePermits } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { kindWordsLetters } from "./kind-words-letters.server";

interface Decision {
  cycleId: string;
  nominationIds: readonly string[];
  to: "shown" | "hidden";
  /** Why the nominees don't read it. */
  reason: string;
}

/**
 * Decides whether nominees read what was written about them, once the cycle is announced. Nothing of the words is
 * changed. What was decided so already stays, without a trace of the second time.
 */
export async function decideKindWords(act: Act, decision: Decision): Promise<Verdict<{ decided: number }>> {
  const { cycleId, nominationIds, to } = decision;
  return transact(act, async (tx) => {
    const reason = to === "hidden" ? decision.reason.trim() : "";
    const problem = to === "hidden" && reasonProblem(reason);
    if (problem) return problem;
    const cycle = await holdCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "decide-kind-words")) return refused("wrong-phase");
    const at = { cycleId, ids: nominationIds };
    const decided = await updateKindWords(tx, at, { kindWords: to, hiddenFor: reason });
    if (to === "shown" && phasePermits(cycle.phase, "see-result"))
      await queueLetters(tx, act, await kindWordsLetters(tx, cycle, { now: act.now, when: "now" }, decided));
    await recordEvents(
      tx,
      act,
      decided.map((id) => ({
        act: `nomination.kind-words-${to}`,
        subject: { type: "nomination", id },
        reason,
      })),
    );
    return granted({ decided: decided.length });
  });
}
