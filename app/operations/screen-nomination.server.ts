import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { holdCycle } from "~/db/cycles.server";
import { updateDesertedEntry } from "~/db/entries.server";
import { findNomination, updateNominationState, type FoundNomination } from "~/db/nominations.server";
import { phasePermits } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

export interface NominationDecision {
  from: readonly ("submitted" | "returned")[];
  to: "returned" | "declined";
  reason: string;
}

/**
 * Gives a nomination the state that screening decided on, with its reason, inside the caller's transaction.
 * An entry that nobody stands behind afterwards leaves the shortlist.
 */
export async function screenNomination(
  tx: Tx,
  act: Act,
  id: string,
  decision: NominationDecision,
): Promise<Verdict<FoundNomination>> {
  const reason = decision.reason.trim();
  const problem = reasonProblem(reason);
  if (problem) return problem;
  const nomination = await findNomination(tx, id);
  if (!nomination) return refused("not-found");
  const cycle = await holdCycle(tx, nomination.cycle.id);
  if (!cycle || !phasePermits(cycle.phase, "screen")) return refused("wrong-phase");
  const at = { id, from: decision.from, now: act.now };
  if (!(await updateNominationState(tx, at, { state: decision.to, reason })))
    return refused("wrong-nomination-state");
  if (nomination.entryId) await updateDesertedEntry(tx, nomination.entryId);
  await recordEvent(tx, act, {
    act: `nomination.${decision.to}`,
    subject: { type: "nomination", id },
    before: { state: nomination.state },
    reason,
  });
  return granted(nomination);
}
