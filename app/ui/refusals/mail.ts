import type { MailRefusal } from "~/domain/mail/refusals";

export const mailSentences: Record<MailRefusal, (detail?: string) => string> = {
  "letter-not-failed": () => "Only a letter that failed can be sent again.",
  "letter-already-sent": () => "This letter has gone already.",
  "letter-must-leave": () =>
    "This letter tells somebody what was done to their account, so it can not be held back.",
  "letter-secret-erased": () => "The code in this letter is erased. Ask for a new one on the sign-in page.",
  "address-held-back": (address) => `Letters to ${address ?? "this address"} are held back. Lift that first.`,
  "address-not-suppressed": () => "Letters to this address are not held back.",
  "signature-wrong": () => "The signature does not fit. Nothing was changed.",
};
