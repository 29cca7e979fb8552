import type { CompactBallots } from "./compact-ballots";
import { bytewise } from "./election";
import type { Round, Tie } from "./result";
import { settleTie, type TieBreaking } from "./ties";

/** What a method finds out; `tally.ts` makes the result of it. */
export interface Count {
  winners: string[];
  ranking: string[][];
  rounds: Round[];
  openTie?: string[];
}

/**
 * Most first choices win; with several seats the top ones, each with at least one vote.
 * Source: "plurality" and "single non-transferable vote" as in N. Tideman, Collective Decisions and Voting (2006), ch. 9 and 13.
 */
export function countPlurality(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  const tallies = countFirstChoices(votes);
  const groups = groupByVotes(tallies);
  const round: Round = {
    tallies,
    exhausted: votes.emptied,
    continuing: votes.valid - votes.emptied,
    elected: [],
    eliminated: [],
  };
  const { winners, tie, ranking } = fillSeats(groups, tallies, seats, ties);
  if (tie) round.tie = tie;
  if (tie?.by === "open") return { winners: [], ranking, rounds: [round], openTie: tie.tied };
  round.elected = winners;
  return { winners, ranking, rounds: [round] };
}

function countFirstChoices(votes: CompactBallots): Record<string, number> {
  const totals = new Float64Array(votes.ids.length);
  for (let ballot = 0; ballot < votes.counts.length; ballot += 1) {
    totals[votes.choices[votes.starts[ballot]!]!]! += votes.counts[ballot]!;
  }
  return Object.fromEntries(votes.ids.map((id, index) => [id, totals[index]!]));
}

function groupByVotes(tallies: Record<string, number>): string[][] {
  const groups = new Map<number, string[]>();
  for (const [id, votes] of Object.entries(tallies)) groups.set(votes, [...(groups.get(votes) ?? []), id]);
  return [...groups].sort(([a], [b]) => b - a).map(([, ids]) => ids.sort(bytewise));
}

function fillSeats(groups: string[][], tallies: Record<string, number>, seats: number, ties: TieBreaking) {
  const winners: string[] = [];
  const ranking = [...groups];
  let tie: Tie | undefined;
  for (const [at, group] of groups.entries()) {
    const open = seats - winners.length;
    if (open <= 0 || tallies[group[0]!] === 0) break;
    if (group.length <= open) {
      winners.push(...group);
      continue;
    }
    tie = settleTie(group, ties, []);
    if (tie.by === "shared") winners.push(...group);
    if (!tie.order) break;
    winners.push(...tie.order.slice(0, open));
    ranking.splice(at, 1, ...tie.order.slice(0, open).map((id) => [id]), tie.order.slice(open));
    break;
  }
  return { winners, tie, ranking };
}
