import type { LetterStateWord } from "~/domain/mail/letters";
import { LetterState } from "~/ui/letter-state";

const sentences: Partial<Record<LetterStateWord, string>> = {
  queued: "The letter waits for its turn.",
  sending: "The letter is on its way.",
  sent: "The letter has left. Their house has not said yet that it came.",
  delivered: "The letter came.",
  bounced: "The letter came back: the address does not take it. Print the certificate and hand it over.",
  complained: "The letter was not wanted. No other goes there.",
  failed: "The letter could not be sent. Print the certificate and hand it over.",
  suppressed: "The letter is held back: earlier ones to this address came back or were not wanted.",
};

/** How far a letter to a guest has come, for those who may write to guests. */
export function HowFar({ state }: { state: LetterStateWord }) {
  return (
    <p className="row wrap">
      <LetterState state={state} />
      <span>{sentences[state]}</span>
    </p>
  );
}
