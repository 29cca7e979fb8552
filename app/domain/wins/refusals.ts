/** Why an act on a joint win is refused. */
export type WinRefusal =
  | "one-side-only"
  | "own-side"
  | "no-side"
  | "wrong-side"
  | "already-signed"
  | "not-a-participant"
  | "words-missing"
  | "words-too-few"
  | "customer-in-text"
  | "win-locked"
  | "value-missing"
  | "milestones-out-of-order"
  | "milestone-too-late"
  | "participant-twice";
