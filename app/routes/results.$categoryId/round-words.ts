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
    ...surplusIn(round, context),
    ...leavingIn(round, context),
    ...movedIn(round.transfers ?? [], context),
  ];
}

function aheadIn({ tallies, continuing, quota, afterMajority }: Round, { names }: RoundContext): string[] {
  const [first] = Object.entries(tallies).sort(([, a], [, b]) => b - a);
  if (!first) return [];
  if (quota !== undefined) return [];
  const known = afterMajority ? ["The winner is known; this round gives the order of the rest."] : [];
  return [...known, `“${names[first[0]]}” has most: ${exact(first[1])} of ${plural(continuing, "vote")}.`];
}

function tieIn(round: Round, { names, reason }: RoundContext): string[] {
  return tiesOf([round]).map(({ tie, votes }) =>
    tieSentence(tie, { votes: votes === null ? null : exact(votes), names, reason }),
  );
}

function electedIn(round: Round, { names }: RoundContext): string[] {
  const { elected, tallies, continuing, quota } = round;
  if (elected.length === 0) return [];
  if (quota !== undefined) return electedByQuota(elected, tallies, quota, names);
  const words = listOf(elected.map((id) => `“${names[id]}”`));
  const hasMajority = elected.length === 1 && 2 * (tallies[elected[0]!] ?? 0) > continuing;
  return [hasMajority ? `More than half of the votes in play: ${words} wins.` : `Elected: ${words}.`];
}

function electedByQuota(
  elected: readonly string[],
  tallies: Round["tallies"],
  quota: number,
  names: RoundContext["names"],
): string[] {
  const reached = elected.filter((id) => (tallies[id] ?? 0) >= quota);
  const others = elected.filter((id) => !reached.includes(id));
  const words = [];
  if (reached.length > 0)
    words.push(
      `${listOf(reached.map((id) => `“${names[id]}” has ${exact(tallies[id] ?? 0)}`))}, the quota is ${exact(quota)}: elected.`,
    );
  if (others.length > 0)
    words.push(
      `No more finalists are left than places, so ${listOf(others.map((id) => `“${names[id]}”`))} ${others.length === 1 ? "is" : "are"} elected.`,
    );
  return words;
}

function surplusIn({ surplus, transfers = [] }: Round, { names }: RoundContext): string[] {
  if (!surplus) return [];
  const values = [...new Set(surplus.parcels.map(({ passedOn }) => exact(passedOn)))];
  const moved = transfers.reduce((sum, { votes }) => sum + Math.round(votes * 100_000), 0);
  const lost = (Math.round(surplus.votes * 100_000) - moved) / 100_000;
  const worth = values.length === 1 ? `, each ballot at ${values[0]}` : "";
  const rounding = lost > 0 ? ` Rounding down loses ${exact(lost)}.` : "";
  return [
    `“${names[surplus.id]}” has ${exact(surplus.votes)} more than the quota. They are passed on${worth}.${rounding}`,
  ];
}

function leavingIn({ eliminated, tallies }: Round, { names }: RoundContext): string[] {
  if (eliminated.length === 0) return [];
  const words = listOf(eliminated.map((id) => `“${names[id]}”`));
  if (eliminated.length > 1) return [`${words} had no vote and leave together.`];
  return [`${words} leaves with ${exact(tallies[eliminated[0]!] ?? 0)}.`];
}

/** “Votes move: 17 to A, 2 have no choice left.” */
export function movedIn(transfers: readonly Transfer[], { names }: Pick<RoundContext, "names">): string[] {
  const moved = transfers.filter(({ votes }) => votes > 0);
  if (moved.length === 0) return [];
  const parts = moved.map(({ to, votes }) =>
    to === null
      ? `${exact(votes)} ${votes === 1 ? "has" : "have"} no choice left`
      : `${exact(votes)} to “${names[to]}”`,
  );
  return [`Votes move: ${listOf(parts)}.`];
}
