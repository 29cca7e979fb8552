import type { CompactBallots } from "./compact-ballots";
import { byId, onlyRound, type Count } from "./count";
import { fillSeats } from "./fill-seats";
import { countPairs, pairTable, type Pairs } from "./pairwise";
import type { TieBreaking } from "./ties";
import { countAhead, undefeatedGroups } from "./undefeated";

/**
 * Every two entries are compared on all ballots. A path leads from entry to entry by majorities and is as strong
 * as the votes of its weakest one; who has the stronger path to the other is ahead, and whom nobody is ahead of
 * wins. Several seats: the top of that ranking. Equals at the last seat: the most ballots that put it first, alone
 * or with others, then the tie rule. Nobody wins whom no ballot names.
 * Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", Social Choice and Welfare 36 (2011), with strength measured by winning votes.
 */
export function countSchulze(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  const pairs = countPairs(votes);
  const paths = findStrongestPaths(pairs);
  const isAhead = (one: number, other: number) =>
    paths[one * pairs.size + other]! > paths[other * pairs.size + one]!;
  const groups = undefeatedGroups(votes.ids, isAhead);
  const named = byId(votes.ids, pairs.named);
  const firsts = byId(votes.ids, countFirsts(votes));
  const filled = fillSeats(
    groups.filter(([id]) => named[id!]! > 0),
    seats,
    ties,
    () => [{ by: "first-choices", values: firsts }],
  );
  const round = onlyRound(votes, countAhead(votes.ids, isAhead));
  return {
    winners: filled.winners,
    ranking: [...filled.ranking, ...groups.filter(([id]) => named[id!] === 0)],
    rounds: [{ ...round, elected: filled.winners, ...(filled.tie && { tie: filled.tie }) }],
    ...(filled.openTie && { openTie: filled.openTie }),
    pairwise: pairTable(votes.ids, pairs.preferring),
    paths: pairTable(votes.ids, paths),
  };
}

/** The widest paths by the method of Floyd and Warshall: whether a path through each entry is stronger. */
function findStrongestPaths({ size, preferring }: Pairs): Float64Array {
  const paths = new Float64Array(size * size);
  for (let one = 0; one < size; one += 1) {
    for (let other = 0; other < size; other += 1) {
      const votes = preferring[one * size + other]!;
      if (votes > preferring[other * size + one]!) paths[one * size + other] = votes;
    }
  }
  for (let via = 0; via < size; via += 1) {
    for (let from = 0; from < size; from += 1) {
      const first = paths[from * size + via]!;
      if (first === 0) continue;
      for (let to = 0; to < size; to += 1) {
        if (to === from) continue;
        const strength = Math.min(first, paths[via * size + to]!);
        if (strength > paths[from * size + to]!) paths[from * size + to] = strength;
      }
    }
  }
  return paths;
}

/** How many ballots put each entry first, alone or with others. */
function countFirsts({ ids, starts, choices, levels, counts }: CompactBallots): Float64Array {
  const firsts = new Float64Array(ids.length);
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const end = starts[ballot + 1]!;
    for (let at = starts[ballot]!; at < end && levels[at] === 0; at += 1)
      firsts[choices[at]!]! += counts[ballot]!;
  }
  return firsts;
}
