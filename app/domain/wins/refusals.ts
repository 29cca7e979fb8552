/** Why an act on a joint win is refused. */
export type WinRefusal =
  | "one-side-only"
  | "own-side"
  | "already-signed"
  | "not-a-participant"
  | "words-missing"
  | "win-locked"
  | "value-missing"
  | "milestones-out-of-order"
  | "participant-twice";
