/** Why an act on the scorecard is refused. */
export type ScorecardRefusal =
  | "kpi-name-missing"
  | "kpi-formula-missing"
  | "kpi-name-taken"
  | "kpi-is-computed"
  | "kpi-is-fixed"
  | "kpi-retired"
  | "kpi-changed-meanwhile"
  | "owner-unknown"
  | "owner-gone"
  | "owner-of-other-side"
  | "value-not-at-start"
  | "value-ahead"
  | "kpi-out-of-bounds"
  | "values-have-errors";
