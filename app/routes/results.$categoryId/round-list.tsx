import type { Round } from "~/domain/voting/result";
import type { CountedView } from "./how-counted";
import { roundSentences } from "./round-words";

/** Every round as sentences: who left or won, and where the ballots went. */
export function RoundList({ view, rounds }: { view: CountedView; rounds: readonly Round[] }) {
  return (
    <details className="in-words">
      <summary>Read it round by round</summary>
      <ol>
        {rounds.map((round, at) => (
          <li key={at}>{roundSentences(round, view).join(" ")}</li>
        ))}
      </ol>
    </details>
  );
}
