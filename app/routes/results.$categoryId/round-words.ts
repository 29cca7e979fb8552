import type { Round, Transfer } from "~/domain/voting/result";
import { listOf, plural } from "~/ui/words";
import { exact } from "./exact";
import { tieSentence, tiesOf } from "./tie-words";

interface RoundContext {
  names: Readonly<Record<string, string>>;
  reason: string;
}

/** What happened in one round of eliminations, in order: the tie, who won, who left, where ballots went. */
export function roundSentences(round: Round, context: RoundContext): string[] {
  return [
    ...aheadIn(round, context),
    ...tieIn(round, context),
    ...electedIn(round, context),
    ...leavingIn(round, context),
    ...movedIn(round.transfers ?? [], context),
  ];
}

function aheadIn({ tallies, continuing, afterMajority }: Round, { names }: RoundContext): string[] {
  const [first] = Object.entries(tallies).sort(([, a], [, b]) => b - a);
  if (!first) return [];
  const known = afterMajority ? ["The winner is known; this round gives the order of the rest."] : [];
  return [...known, `“${names[first[0]]}” has most: ${exact(first[1])} of ${plural(continuing, "vote")}.`];
}

function tieIn(round: Round, { names, reason }: RoundContext): string[] {
  return tiesOf([round]).map(({ tie, votes }) =>
    tieSentence(tie, { votes: votes === null ? null : exact(votes), names, reason }),
  );
}

function electedIn({ elected, tallies, continuing }: Round, { names }: RoundContext): string[] {
  if (elected.length === 0) return [];
  const words = listOf(elected.map((id) => `“${names[id]}”`));
  const hasMajority = elected.length === 1 && 2 * (tallies[elected[0]!] ?? 0) > continuing;
  return [hasMajority ? `More than half of the votes in play: ${words} wins.` : `Elected: ${words}.`];
}

function leavingIn({ eliminated, tallies }: Round, { names }: RoundContext): string[] {
  if (eliminated.length === 0) return [];
  const words = listOf(eliminated.map((id) => `“${names[id]}”`));
  if (eliminated.length > 1) return [`${words} had no vote and leave together.`];
  return [`${words} leaves with ${exact(tallies[eliminated[0]!] ?? 0)}.`];
}

/** “Ballots move: 17 to A, 2 have no choice left.” */
export function movedIn(transfers: readonly Transfer[], { names }: Pick<RoundContext, "names">): string[] {
  const moved = transfers.filter(({ votes }) => votes > 0);
  if (moved.length === 0) return [];
  const parts = moved.map(({ to, votes }) =>
    to === null
      ? `${exact(votes)} ${votes === 1 ? "has" : "have"} no choice left`
      : `${exact(votes)} to “${names[to]}”`,
  );
  return [`Ballots move: ${listOf(parts)}.`];
}
