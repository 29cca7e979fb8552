import type { Ballot, BallotChoice } from "./election";

/** Equal ballots as one with a count, in the order of their text: what a file holds says nothing of its making. */
export function mergeBallots(ballots: readonly BallotChoice[]): Ballot[] {
  const counts = new Map<string, number>();
  for (const choice of ballots) {
    const text = JSON.stringify(choice);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const merged = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return merged.map(([text, count]) => ({ count, ...(JSON.parse(text) as BallotChoice) }));
}

/** How many ballots a file holds. */
export function countBallots(ballots: readonly { count?: number }[]): number {
  return ballots.reduce((total, { count = 1 }) => total + count, 0);
}
