/** Why an act on vendors, orders or pieces is refused. */
export type TrophyRefusal =
  | "wrong-order-state"
  | "no-pieces"
  | "engraving-wrong"
  | "approver-is-submitter"
  | "approver-is-honoured"
  | "order-already-sent"
  | "po-number-taken"
  | "vendor-link-ended"
  | "dates-missing"
  | "piece-already-shipped"
  | "piece-not-shipped"
  | "win-not-confirmed-for-toy"
  | "order-exists";
