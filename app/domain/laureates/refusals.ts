/** Why an act on laureates is refused. */
export type LaureateRefusal =
  | "award-not-direct"
  | "honouree-missing"
  | "honouree-gone"
  | "not-your-people"
  | "date-ahead"
  | "note-missing"
  | "award-not-threshold"
  | "threshold-missing"
  | "threshold-too-low"
  | "period-name-missing"
  | "period-backwards"
  | "period-too-long"
  | "period-not-over"
  | "run-stale"
  | "run-dropped"
  | "nobody-reaches"
  | "figures-have-errors";
