import type { CompactBallots } from "./compact-ballots";
import { byId, onlyRound, type Count } from "./count";
import { fillFromTop } from "./fill-seats";
import type { TieBreaking } from "./ties";

/**
 * Every ballot approves of any number of entries; most approvals win, with several seats the top ones.
 * Source: S. Brams and P. Fishburn, "Approval Voting", American Political Science Review 72 (1978).
 */
export function countApproval(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  const totals = new Float64Array(votes.ids.length);
  for (let ballot = 0; ballot < votes.counts.length; ballot += 1) {
    const count = votes.counts[ballot]!;
    for (let at = votes.starts[ballot]!; at < votes.starts[ballot + 1]!; at += 1)
      totals[votes.choices[at]!]! += count;
  }
  return fillFromTop(onlyRound(votes, byId(votes.ids, totals)), seats, ties);
}
