import type { CompactBallots } from "./compact-ballots";
import type { Rules } from "./election";
import type { ElectionResult, Round } from "./result";
import type { TieBreaking } from "./ties";

/** What a method finds out; `tally.ts` makes the result of it. */
export type Count = Pick<
  ElectionResult,
  "winners" | "ranking" | "rounds" | "openTie" | "pairwise" | "paths" | "majorities"
>;

/** One way of counting: winners, ranking and rounds from ballots and nothing else. */
export type CountingRule = (votes: CompactBallots, seats: number, ties: TieBreaking, rules: Rules) => Count;

/** The only round of a method that counts once. */
export function onlyRound(votes: CompactBallots, tallies: Round["tallies"]): Round {
  return {
    tallies,
    exhausted: votes.emptied,
    continuing: votes.valid - votes.emptied,
    elected: [],
    eliminated: [],
  };
}

/** Figures by index of the entry as a map by its id. */
export function byId(ids: readonly string[], values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(ids.map((id, index) => [id, values[index]!]));
}
