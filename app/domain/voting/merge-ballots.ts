import type { Ranks, RankedBallot } from "./election";

/** Equal ballots as one with a count, in the order of their text: what a file holds says nothing of its making. */
export function mergeBallots(ballots: readonly Ranks[]): RankedBallot[] {
  const counts = new Map<string, number>();
  for (const ranks of ballots) {
    const text = JSON.stringify(ranks);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const merged = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return merged.map(([text, count]) => ({ count, ranks: JSON.parse(text) as string[][] }));
}

/** How many ballots a file holds. */
export function countBallots(ballots: readonly RankedBallot[]): number {
  return ballots.reduce((total, { count = 1 }) => total + count, 0);
}
