import type { CompactBallots } from "./compact-ballots";
import { onlyRound, type Count } from "./count";
import type { Rules } from "./election";
import { fillFromTop } from "./fill-seats";
import { addUpScores } from "./score-totals";
import type { TieBreaking } from "./ties";

/**
 * Every ballot gives each entry from 0 to the highest score, a blank is 0; the highest sum wins, with several
 * seats the top ones. Equal sums: the most top scores, then the tie rule.
 * Source: "range voting", W. D. Smith, "Range voting" (2000), with sums and not means.
 */
export function countScore(votes: CompactBallots, seats: number, ties: TieBreaking, rules: Rules): Count {
  const { sums, topScores } = addUpScores(votes, rules);
  return fillFromTop(onlyRound(votes, sums), seats, ties, () => [{ by: "top-scores", values: topScores }]);
}
