import type { CompactBallots } from "./compact-ballots";
import type { Count } from "./count";
import { bytewise } from "./election";
import { Piles } from "./piles";
import { repeatForSeats } from "./repeat-seats";
import type { Round, Tie } from "./result";
import { settleForOrder, settleTie, type TieBreaking } from "./ties";

/**
 * Ranked choice: until one has more than half of the ballots still continuing, the lowest leaves and its
 * ballots move on. Entries without any vote leave together in the first round, otherwise one at a time.
 * Rounds go on down to two for the order of the rest. Several seats: the count is repeated without the winners.
 * Under `shared` only a tie of all that continue is shared; one at the bottom is broken by prior rounds, then lot.
 * Source: instant-runoff voting, "alternative vote", in N. Tideman, Collective Decisions and Voting (2006), ch. 13;
 * stopping rule as in the single-winner rules of the RCTab tabulator ("winner has a majority of the active ballots").
 */
export function countIrv(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  return repeatForSeats(votes.ids.length, seats, (absent) => fillSeat(votes, absent, ties));
}

interface Stage {
  number: number;
  round: Round;
  /** Entries that continue, most votes first. */
  standing: string[];
  prior: Round["tallies"][];
  winners: string[];
}

function fillSeat(votes: CompactBallots, absent: ReadonlySet<string>, ties: TieBreaking): Count {
  const piles = new Piles(votes, absent);
  const rounds: Round[] = [];
  const departed: string[][] = [];
  let winners: string[] = [];
  for (;;) {
    const round = describe(piles);
    if (winners.length > 0) round.afterMajority = true;
    const prior = rounds.map((earlier) => earlier.tallies);
    rounds.push(round);
    const standing = Object.keys(round.tallies).sort(
      (a, b) => round.tallies[b]! - round.tallies[a]! || bytewise(a, b),
    );
    if (round.continuing === 0)
      return { winners: [], ranking: standing.length > 0 ? [standing] : [], rounds };
    if (winners.length === 0 && 2 * round.tallies[standing[0]!]! > round.continuing) {
      winners = [standing[0]!];
      round.elected = winners;
    }
    const { leaving, tie } = chooseLeaving({ number: rounds.length, round, standing, prior, winners }, ties);
    if (tie) round.tie = tie;
    if (tie?.by === "open")
      return { winners: [], ranking: [standing, ...departed.reverse()], rounds, openTie: tie.tied };
    if (tie?.by === "shared") {
      round.elected = tie.tied;
      return { winners: tie.tied, ranking: [tie.tied, ...departed.reverse()], rounds };
    }
    if (leaving.length > 0) departed.push(leaving);
    const staying = standing.filter((id) => !leaving.includes(id));
    if (winners.length === 0 || standing.length > 2) round.eliminated = leaving;
    if (staying.length <= 1) {
      if (winners.length === 0) round.elected = staying;
      return {
        winners: round.elected.length > 0 ? round.elected : winners,
        ranking: [staying, ...departed.reverse()],
        rounds,
      };
    }
    round.transfers = piles.remove(leaving);
  }
}

function describe(piles: Piles): Round {
  const tallies = piles.standings();
  const continuing = Object.values(tallies).reduce((sum, votes) => sum + votes, 0);
  return {
    tallies,
    exhausted: piles.exhausted,
    continuing,
    threshold: Math.floor(continuing / 2) + 1,
    elected: [],
    eliminated: [],
  };
}

/** Who leaves after a round: all without a vote in the first one, else the one with the fewest. */
function chooseLeaving(stage: Stage, ties: TieBreaking): { leaving: string[]; tie?: Tie } {
  const { standing, round, prior, winners } = stage;
  if (standing.length < 2) return { leaving: [] };
  const fewest = round.tallies[standing.at(-1)!]!;
  const lowest = standing.filter((id) => round.tallies[id] === fewest);
  if (lowest.length === 1 || (stage.number === 1 && fewest === 0)) return { leaving: lowest };
  const forOrder = winners.length > 0 || (ties.rule === "shared" && lowest.length < standing.length);
  const tie = forOrder ? settleForOrder(lowest, ties, prior) : settleTie(lowest, ties, prior);
  return { leaving: tie.order ? [tie.order.at(-1)!] : [], tie };
}
