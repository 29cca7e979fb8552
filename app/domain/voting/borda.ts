import type { CompactBallots } from "./compact-ballots";
import { byId, onlyRound, type Count } from "./count";
import { fillSeats, groupByValue } from "./fill-seats";
import type { TieBreaking } from "./ties";

/**
 * A first place is worth one point for each other entry, a second one less, and so on down to 0. Equal ranks get
 * the average of their places, and the entries a ballot does not rank share what it has left, so that every
 * ballot gives the same number of points. Counted in half points, so the tallies are exact.
 * Source: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781); incomplete rankings as in J. Cullinan,
 * S. Hsiao and D. Polett, "A Borda count for partially ordered ballots", Social Choice and Welfare 42 (2014).
 */
export function countBorda(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  const { points, named } = addUpPoints(votes);
  const tallies = byId(votes.ids, points);
  const groups = groupByValue(votes.ids, tallies);
  // Who is on no ballot has fewer points than anybody who is on one, so the groups are of one kind.
  const isNamed = byId(votes.ids, named);
  const { winners, ranking, tie, openTie } = fillSeats(
    groups.filter(([id]) => isNamed[id!]),
    seats,
    ties,
  );
  const round = { ...onlyRound(votes, tallies), elected: winners, ...(tie && { tie }) };
  return {
    winners,
    ranking: [...ranking, ...groups.filter(([id]) => !isNamed[id!])],
    rounds: [round],
    ...(openTie && { openTie }),
  };
}

/** One pass: every ballot gives its average for unranked entries to all, and the difference to those it ranks. */
function addUpPoints(votes: CompactBallots): { points: Float64Array; named: Uint8Array } {
  const { starts, choices, levels, counts } = votes;
  const entries = votes.ids.length;
  const halves = new Float64Array(entries);
  const named = new Uint8Array(entries);
  let toAll = 0;
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const [start, end, count] = [starts[ballot]!, starts[ballot + 1]!, counts[ballot]!];
    const unranked = entries - 1 - (end - start);
    toAll += count * unranked;
    for (let at = start; at < end;) {
      let next = at + 1;
      while (next < end && levels[next] === levels[at]) next += 1;
      const average = 2 * (entries - 1) - (at - start) - (next - 1 - start);
      for (; at < next; at += 1) {
        halves[choices[at]!]! += count * (average - unranked);
        named[choices[at]!] = 1;
      }
    }
  }
  return { points: halves.map((more) => (toAll + more) / 2), named };
}
