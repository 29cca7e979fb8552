import type { CompactBallots } from "./compact-ballots";
import { byId, onlyRound, type Count } from "./count";
import { fillFromTop } from "./fill-seats";
import type { TieBreaking } from "./ties";

/**
 * Most first choices win; with several seats the top ones, each with at least one vote.
 * Source: "plurality" and "single non-transferable vote" as in N. Tideman, Collective Decisions and Voting (2006), ch. 9 and 13.
 */
export function countPlurality(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  return fillFromTop(onlyRound(votes, countFirstChoices(votes)), seats, ties);
}

function countFirstChoices(votes: CompactBallots): Record<string, number> {
  const totals = new Float64Array(votes.ids.length);
  for (let ballot = 0; ballot < votes.counts.length; ballot += 1) {
    totals[votes.choices[votes.starts[ballot]!]!]! += votes.counts[ballot]!;
  }
  return byId(votes.ids, totals);
}
