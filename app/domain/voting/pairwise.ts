import type { CompactBallots } from "./compact-ballots";
import type { PairTable } from "./result";

/** Every two entries compared on all ballots: `preferring[i * size + j]` ballots prefer the i-th to the j-th. */
export interface Pairs {
  size: number;
  preferring: Float64Array;
  /** Ballots that name each entry, with a score above 0 where there are scores. */
  named: Float64Array;
}

/**
 * One pass over the ballots. Entries that a ballot does not name are tied last on it, so a ballot prefers i to j
 * when it names i, unless it names j at or above it: only pairs of named entries are looked at, never all.
 */
export function countPairs(votes: CompactBallots): Pairs {
  const size = votes.ids.length;
  const named = new Float64Array(size);
  const notBelow = new Float64Array(size * size);
  if (votes.form === "scores") compareScores(votes, size, named, notBelow);
  else compareRanks(votes, size, named, notBelow);
  const preferring = new Float64Array(size * size);
  for (let one = 0; one < size; one += 1) {
    for (let other = 0; other < size; other += 1) {
      if (one !== other) preferring[one * size + other] = named[one]! - notBelow[other * size + one]!;
    }
  }
  return { size, preferring, named };
}

/** A square of figures as rows of a table. */
export function pairTable(ids: string[], values: Float64Array): PairTable {
  return {
    ids,
    rows: ids.map((_, row) => Array.from(values.subarray(row * ids.length, (row + 1) * ids.length))),
  };
}

/** Rankings lie best first, and approvals are one rank: what comes first is never below. */
function compareRanks(
  { starts, choices, levels, counts }: CompactBallots,
  size: number,
  named: Float64Array,
  notBelow: Float64Array,
): void {
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const [end, count] = [starts[ballot + 1]!, counts[ballot]!];
    for (let at = starts[ballot]!; at < end; at += 1) {
      const [choice, level] = [choices[at]!, levels[at]!];
      const row = choice * size;
      named[choice]! += count;
      for (let below = at + 1; below < end; below += 1) {
        const other = choices[below]!;
        notBelow[row + other]! += count;
        if (levels[below] === level) notBelow[other * size + choice]! += count;
      }
    }
  }
}

function compareScores(
  { starts, choices, levels, counts }: CompactBallots,
  size: number,
  named: Float64Array,
  notBelow: Float64Array,
): void {
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const [end, count] = [starts[ballot + 1]!, counts[ballot]!];
    for (let at = starts[ballot]!; at < end; at += 1) {
      const [choice, score] = [choices[at]!, levels[at]!];
      if (score === 0) continue;
      named[choice]! += count;
      for (let next = at + 1; next < end; next += 1) {
        const [other, otherScore] = [choices[next]!, levels[next]!];
        if (otherScore === 0) continue;
        if (score >= otherScore) notBelow[choice * size + other]! += count;
        if (otherScore >= score) notBelow[other * size + choice]! += count;
      }
    }
  }
}
