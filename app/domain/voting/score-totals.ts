import type { CompactBallots } from "./compact-ballots";
import { byId } from "./count";
import { maxScore as usualMaxScore, type Rules } from "./election";

/** What score ballots add up to: the sum of each entry, and how many ballots give it the highest score. */
export interface ScoreTotals {
  sums: Record<string, number>;
  topScores: Record<string, number>;
}

/** One pass over the ballots; a blank is 0. */
export function addUpScores(votes: CompactBallots, { maxScore = usualMaxScore }: Rules): ScoreTotals {
  const sums = new Float64Array(votes.ids.length);
  const tops = new Float64Array(votes.ids.length);
  for (let ballot = 0; ballot < votes.counts.length; ballot += 1) {
    const count = votes.counts[ballot]!;
    for (let at = votes.starts[ballot]!; at < votes.starts[ballot + 1]!; at += 1) {
      const [choice, score] = [votes.choices[at]!, votes.levels[at]!];
      sums[choice]! += count * score;
      if (score === maxScore) tops[choice]! += count;
    }
  }
  return { sums: byId(votes.ids, sums), topScores: byId(votes.ids, tops) };
}
