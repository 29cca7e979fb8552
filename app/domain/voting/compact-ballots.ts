import type { Candidate, RankedBallot } from "./election";

/**
 * Ballots in flat arrays, equal ones merged: ballot b names the entries `choices[starts[b] … starts[b + 1])`,
 * best first, as indices into `ids`, and stands for `counts[b]` voters. Withdrawn entries are struck already.
 */
export interface CompactBallots {
  ids: string[];
  starts: Uint32Array;
  choices: Uint16Array;
  counts: Float64Array;
  /** Ballots that named a choice, struck ones included. */
  valid: number;
  abstentions: number;
  /** Ballots that are empty only because their entries were withdrawn. */
  emptied: number;
  struck: { id: string; ballots: number }[];
}

/** Merges valid strict rankings, closing up the ranks of withdrawn entries. Linear in the number of choices. */
export function compactBallots(
  candidates: readonly Candidate[],
  ballots: readonly RankedBallot[],
): CompactBallots {
  const standing = candidates.filter((candidate) => !candidate.withdrawn);
  const indexes = new Map(standing.map((candidate, index) => [candidate.id, index]));
  const struck = new Map(candidates.filter((candidate) => candidate.withdrawn).map(({ id }) => [id, 0]));
  const merged = new Map<string, number>();
  let [abstentions, valid, emptied] = [0, 0, 0];
  for (const { ranks, count = 1 } of ballots) {
    if (ranks.length === 0) {
      abstentions += count;
      continue;
    }
    valid += count;
    let key = "";
    for (const rank of ranks) {
      for (const id of rank) {
        const index = indexes.get(id);
        if (index === undefined) struck.set(id, (struck.get(id) ?? 0) + count);
        else key += String.fromCharCode(index);
      }
    }
    if (key === "") emptied += count;
    else merged.set(key, (merged.get(key) ?? 0) + count);
  }
  return {
    ids: standing.map((candidate) => candidate.id),
    ...flatten(merged),
    valid,
    abstentions,
    emptied,
    struck: [...struck].map(([id, ballots]) => ({ id, ballots })),
  };
}

function flatten(merged: ReadonlyMap<string, number>): Pick<CompactBallots, "starts" | "choices" | "counts"> {
  let length = 0;
  for (const key of merged.keys()) length += key.length;
  const starts = new Uint32Array(merged.size + 1);
  const choices = new Uint16Array(length);
  const counts = new Float64Array(merged.size);
  let [ballot, end] = [0, 0];
  for (const [key, count] of merged) {
    for (let at = 0; at < key.length; at += 1) choices[end++] = key.charCodeAt(at);
    counts[ballot++] = count;
    starts[ballot] = end;
  }
  return { starts, choices, counts };
}

/** How many ballots prefer one entry to another; entries not named are tied last. */
export function countPreferring(votes: CompactBallots, preferred: string, other: string): number {
  const [wanted, avoided] = [votes.ids.indexOf(preferred), votes.ids.indexOf(other)];
  let total = 0;
  for (let ballot = 0; ballot < votes.counts.length; ballot += 1) {
    for (let at = votes.starts[ballot]!; at < votes.starts[ballot + 1]!; at += 1) {
      const choice = votes.choices[at];
      if (choice === wanted) total += votes.counts[ballot]!;
      if (choice === wanted || choice === avoided) break;
    }
  }
  return total;
}
