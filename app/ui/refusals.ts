import type { Refusal, Refused } from "~/domain/verdict";
import { awardSentences } from "./refusals/awards";
import { jurySentences } from "./refusals/juries";
import { laureateSentences } from "./refusals/laureates";
import { ledgerSentences } from "./refusals/ledger";
import { mailSentences } from "./refusals/mail";
import { peopleSentences } from "./refusals/people";
import { scorecardSentences } from "./refusals/scorecard";
import { trophySentences } from "./refusals/trophies";
import { updateSentences } from "./refusals/updates";
import { votingSentences } from "./refusals/voting";
import { winSentences } from "./refusals/wins";

/** A sentence for every refusal there is: the compiler asks for the missing ones. */
export const sentences: Record<Refusal, (detail?: string) => string> = {
  "not-allowed": () => "This is not open to you.",
  "not-found": () => "This is not there any more.",
  "already-done": () => "This has been done already.",
  ...awardSentences,
  ...jurySentences,
  ...laureateSentences,
  ...ledgerSentences,
  ...mailSentences,
  ...peopleSentences,
  ...scorecardSentences,
  ...trophySentences,
  ...updateSentences,
  ...votingSentences,
  ...winSentences,
};

/** What a refusal says to the person who was refused. */
export function sentenceFor(refusal: Refused): string {
  return sentences[refusal.reason](refusal.detail);
}

/** The refusal as `errors` of a form: under its field, or under “” for the whole form. */
export function errorsOf(refusal: Refused): Record<string, string> {
  return { [refusal.field ?? ""]: sentenceFor(refusal) };
}
