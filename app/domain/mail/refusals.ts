/** Why an act on letters is refused. */
export type MailRefusal =
  "letter-not-failed" | "letter-already-sent" | "address-not-suppressed" | "signature-wrong";
