import type { BallotChoice } from "~/domain/voting/election";
import { listOf } from "~/ui/words";
import type { Choice } from "./ballot-page";

interface BallotRowsProps {
  choices: readonly Choice[];
  choice: BallotChoice;
}

/** A ballot in words: who stands where, who is ticked, or which score each has, and who is left out. */
export function BallotRows({ choices, choice }: BallotRowsProps) {
  const { rows, others } = wordsOf(choices, choice);
  return (
    <>
      {rows.length > 0 ? (
        <ol className="rows" aria-label="Your ballot">
          {rows.map(({ mark, text }) => (
            <li key={text}>
              <span className="num">{mark}</span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="rows">An empty ballot. It counts for the turnout and for nobody.</p>
      )}
      {rows.length > 0 && others && <p className="meta">{others}</p>}
    </>
  );
}

interface Row {
  mark: string;
  text: string;
}

function wordsOf(choices: readonly Choice[], choice: BallotChoice): { rows: Row[]; others: string } {
  const without = (named: readonly string[]) =>
    listOf(choices.filter(({ id }) => !named.includes(id)).map(({ title }) => title));
  const titlesOf = (named: readonly string[]) =>
    choices.filter(({ id }) => named.includes(id)).map(({ title }) => title);
  const told = (words: string, left: string) => (left ? `${words} ${left}.` : "");
  if ("ranks" in choice) {
    const rows = choice.ranks.map((rank, index) => ({
      mark: String(index + 1),
      text: listOf(titlesOf(rank)) + (rank.length > 1 ? ", a shared place" : ""),
    }));
    return { rows, others: told("Not named:", without(choice.ranks.flat())) };
  }
  if ("approve" in choice) {
    const rows = titlesOf(choice.approve).map((text) => ({ mark: "✓", text }));
    return { rows, others: told("Not ticked:", without(choice.approve)) };
  }
  const scores = "scores" in choice ? choice.scores : {};
  const given = choices.filter(({ id }) => scores[id] !== undefined);
  const sorted = [...given].sort((a, b) => scores[b.id]! - scores[a.id]!);
  const rows = sorted.map(({ id, title }) => ({ mark: String(scores[id]), text: title }));
  return { rows, others: told("Left blank, which counts as 0:", without(Object.keys(scores))) };
}
