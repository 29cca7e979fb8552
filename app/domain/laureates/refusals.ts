/** Why an act on laureates is refused. */
export type LaureateRefusal =
  "award-not-direct" | "honouree-missing" | "honouree-gone" | "date-ahead" | "note-missing";
