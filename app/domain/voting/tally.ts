import { compactBallots, countPreferring, type CompactBallots } from "./compact-ballots";
import type { CountingMethod, Election, RankedBallot } from "./election";
import { InvalidElection } from "./invalid-election";
import { countIrv } from "./irv";
import { boxHash, lotOrder } from "./lot";
import { countPlurality, type Count } from "./plurality";
import type { ElectionResult } from "./result";
import { countRubric } from "./rubric";
import type { TieBreaking } from "./ties";

const methods: Partial<
  Record<CountingMethod, (votes: CompactBallots, seats: number, ties: TieBreaking) => Count>
> = {
  plurality: countPlurality,
  irv: countIrv,
};

/** Counts an election by its own rules. The same election gives the same result on every machine. */
export function tally(election: Election): ElectionResult {
  const ties = {
    rule: election.rules.tie,
    lotOrder: lotOrderOf(election),
    decisions: election.decisions ?? [],
  };
  if (election.method === "rubric") return countRubric(election, ties);
  const votes = compactBallots(election.candidates, election.ballots as RankedBallot[]);
  const counter = methods[election.method];
  if (!counter) throw new InvalidElection(`The method ${election.method} is not counted here.`);
  const count = counter(votes, election.seats, ties);
  return unlessNone(votes, election, {
    method: election.method,
    outcome: outcomeOf(count),
    ...count,
    valid: votes.valid,
    abstentions: votes.abstentions,
    struck: votes.struck,
  });
}

/** The order that decides lots: the given one, else drawn from the revealed seed; none before the seed is known. */
function lotOrderOf(election: Pick<Election, "lot" | "ballots" | "candidates">): string[] | undefined {
  const { lot, ballots, candidates } = election;
  if (lot?.order) return lot.order;
  if (!lot?.seed) return undefined;
  const ids = candidates.map((candidate) => candidate.id);
  return lotOrder(lot.seed, boxHash(ballots), ids);
}

function outcomeOf(count: Count): ElectionResult["outcome"] {
  if (count.openTie) return "tie_open";
  return count.winners.length > 0 ? "decided" : "no_winner";
}

/** A winner must also be preferred to "none of these" by more ballots than the other way round. */
function unlessNone(votes: CompactBallots, election: Election, result: ElectionResult): ElectionResult {
  const none = election.rules.none;
  const first = result.winners[0];
  if (!none || first === undefined || !votes.ids.includes(none)) return result;
  const against = first === none ? (result.winners[1] ?? result.ranking[1]?.[0]) : first;
  if (against === undefined) return { ...result, winners: [], outcome: "no_winner" };
  const compared = {
    id: none,
    against,
    preferWinner: countPreferring(votes, against, none),
    preferNone: countPreferring(votes, none, against),
  };
  const winners = preferredToNone(votes, none, result.winners);
  return { ...result, winners, none: compared, outcome: winners.length > 0 ? "decided" : "no_winner" };
}

function preferredToNone(votes: CompactBallots, none: string, winners: readonly string[]): string[] {
  return winners.filter(
    (id) => id !== none && countPreferring(votes, id, none) > countPreferring(votes, none, id),
  );
}
