import { phasePermits, type Phase } from "./phase";

/**
 * Whether a nomination in this state can be sent now. A returned one may still be answered while HR screens;
 * all else ends with the date of the close, also when the move to screening is late.
 */
export function nominationsTake(
  cycle: { phase: Phase; nominationsCloseAt: Date },
  state: "draft" | "submitted" | "returned" | "declined" | "withdrawn",
  now: Date,
): boolean {
  if (state === "declined" || state === "withdrawn") return false;
  if (state === "returned") return phasePermits(cycle.phase, "answer-return");
  const act = state === "draft" ? "nominate" : "change-nomination";
  return phasePermits(cycle.phase, act) && now < cycle.nominationsCloseAt;
}
