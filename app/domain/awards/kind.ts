import type { AwardKind } from "./award";

/** Whether a cycle can run an award of this kind, so that something is counted; the others are given or reached. */
export function runsInCycles(kind: AwardKind): boolean {
  return kind === "vote" || kind === "jury";
}
