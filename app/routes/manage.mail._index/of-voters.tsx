import type { LetterStateWord, LetterTemplate } from "~/domain/mail/letters";
import { letterRules } from "~/domain/mail/rules";
import { Sheet } from "~/ui/sheet";
import { number } from "~/ui/words";
import { partsOf } from "./counts";

interface OfVotersProps {
  kinds: readonly { template: LetterTemplate; counts: Partial<Record<LetterStateWord, number>> }[];
}

/** The letters whose recipients nobody may know, as sums. */
export function OfVoters({ kinds }: OfVotersProps) {
  const lines = kinds
    .map(({ template, counts }) => ({ title: letterRules[template].title, parts: partsOf(counts) }))
    .filter(({ parts }) => parts.length > 0);
  if (lines.length === 0) return null;
  return (
    <Sheet title="Counted, not listed" id="of-voters" className="stack-s">
      <p>
        Who gets a reminder to vote or a receipt tells who has voted. Nobody can read these letters here or
        look for them by name.
      </p>
      {lines.map(({ title, parts }) => (
        <p key={title}>
          <b>{title}:</b> {parts.map(({ count, words }) => `${number(count)} ${words}`).join(", ")}
        </p>
      ))}
      <p className="meta">Receipts are counted up to yesterday.</p>
    </Sheet>
  );
}
