import type { AwardKind } from "../awards/award";
import type { FirstRound } from "../awards/first-round";
import type { JurySettings } from "./settings";

/** Whether a cycle is decided by votes, by juries alone, or by both. */
export type WhoDecides = "votes" | "juries" | "both";

interface Judged {
  kind: AwardKind;
  jury: Pick<JurySettings, "vote">;
  firstRound: Pick<FirstRound, "kind">;
}

/** What the phase between screening and count is called after: juries alone are judging, not voting. */
export function whoDecides(categories: readonly Judged[]): WhoDecides {
  const hasJury = categories.some(({ kind, firstRound }) => kind === "jury" || firstRound.kind === "jury");
  if (!hasJury) return "votes";
  const hasVote = categories.some(
    ({ kind, jury, firstRound }) =>
      firstRound.kind === "vote" || (kind === "jury" ? jury.vote !== "none" : true),
  );
  return hasVote ? "both" : "juries";
}
