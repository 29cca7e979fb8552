/** Why an act on ballots, counts or results is refused. */
export type VotingRefusal =
  | "voting-closed"
  | "not-on-roll"
  | "ballot-invalid"
  | "own-entry"
  | "already-certified"
  | "certifier-not-second"
  | "certifier-honoured"
  | "not-certified"
  | "tie-open"
  | "not-counted"
  | "no-open-tie"
  | "tie-order-incomplete"
  | "tie-same-person"
  | "receipt-malformed";
