/** Why an act on letters is refused. */
export type MailRefusal =
  | "letter-not-failed"
  | "letter-already-sent"
  | "letter-must-leave"
  | "letter-secret-erased"
  | "address-held-back"
  | "address-not-suppressed"
  | "signature-wrong";
