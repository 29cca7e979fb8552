import type { LetterStateWord } from "~/domain/mail/letters";
import { number } from "~/ui/words";

type Counted = Partial<Record<LetterStateWord, number>>;

const kinds: readonly { look: string; words: string; states: readonly LetterStateWord[] }[] = [
  { look: "arrived", words: "delivered", states: ["delivered"] },
  { look: "gone", words: "sent, no answer yet", states: ["sent"] },
  { look: "waiting", words: "waiting", states: ["queued", "sending"] },
  { look: "lost", words: "not arrived", states: ["bounced", "failed", "complained"] },
  { look: "held", words: "held back or cancelled", states: ["suppressed", "cancelled"] },
];

/** The kinds of ends there are letters of, each with how many. */
export function partsOf(counts: Counted) {
  return kinds
    .map((kind) => ({ ...kind, count: kind.states.reduce((sum, state) => sum + (counts[state] ?? 0), 0) }))
    .filter((part) => part.count > 0);
}

/** All letters in one bar: arrived, gone, waiting, lost, held back. */
export function Counts({ counts }: { counts: Counted }) {
  const parts = partsOf(counts);
  if (parts.length === 0) return null;
  return (
    <div className="mail-counts">
      <div className="mail-bar" aria-hidden="true">
        {parts.map((part) => (
          <i key={part.look} className={part.look} style={{ flex: part.count }} />
        ))}
      </div>
      <p className="mail-key">
        {parts.map((part) => (
          <span key={part.look}>
            <i className={part.look} aria-hidden="true" />
            <b>{number(part.count)}</b> {part.words}
          </span>
        ))}
      </p>
    </div>
  );
}
