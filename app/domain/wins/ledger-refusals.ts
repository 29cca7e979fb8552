/** Why an act on the ledger as a whole is refused. */
export type LedgerRefusal =
  | "view-name-missing"
  | "view-name-too-long"
  | "view-name-taken"
  | "view-says-nothing"
  | "views-full"
  | "deals-have-errors"
  | "deals-columns-missing"
  | "deals-unreadable"
  | "deals-changed-meanwhile"
  | "deals-head-unknown"
  | "deals-imported";
