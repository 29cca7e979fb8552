import type { AwardKind } from "../awards/award";
import type { JurySettings } from "./settings";

/** Whether a cycle is decided by votes, by juries alone, or by both. */
export type WhoDecides = "votes" | "juries" | "both";

interface Judged {
  kind: AwardKind;
  jury: Pick<JurySettings, "vote">;
}

/** What the phase between screening and count is called after: juries alone are judging, not voting. */
export function whoDecides(categories: readonly Judged[]): WhoDecides {
  const juries = categories.filter(({ kind }) => kind === "jury");
  if (juries.length === 0) return "votes";
  return juries.length === categories.length && juries.every(({ jury }) => jury.vote === "none")
    ? "juries"
    : "both";
}
