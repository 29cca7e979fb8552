import type { PhaseAct } from "./phase";

/** What HR can decide about an entry in screening. */
export type EntryDecision =
  "accept" | "shortlist" | "take-off" | "return" | "decline" | "withdraw" | "disqualify";

/** How many entries can be decided in one go. */
export const mostAtOnce = 100;

/** The decisions that need a reason. */
export function needsReason(decision: EntryDecision): boolean {
  return decision === "return" || decision === "decline" || decision === "disqualify";
}

const asked: Record<EntryDecision, PhaseAct> = {
  accept: "screen",
  shortlist: "shortlist",
  "take-off": "shortlist",
  return: "screen",
  decline: "screen",
  withdraw: "strike-entry",
  disqualify: "strike-entry",
};

/** Which act of a phase a decision is. */
export function phaseActOf(decision: EntryDecision): PhaseAct {
  return asked[decision];
}
