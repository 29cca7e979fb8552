import { countApproval } from "./approval";
import { countBorda } from "./borda";
import { compactBallots, countPreferring, type CompactBallots } from "./compact-ballots";
import type { Count, CountingRule } from "./count";
import type { CountingMethod, Election } from "./election";
import type { AnyElection } from "./flat-ballots";
import { countIrv } from "./irv";
import { boxHash, lotOrder } from "./lot";
import { countPlurality } from "./plurality";
import { countRankedPairs } from "./ranked-pairs";
import type { ElectionResult, NoneCompared } from "./result";
import { countRubric } from "./rubric";
import { countSchulze } from "./schulze";
import { countScore } from "./score";
import { countStar } from "./star";
import { countStv } from "./stv";

const methods: Record<Exclude<CountingMethod, "rubric">, CountingRule> = {
  plurality: countPlurality,
  approval: countApproval,
  score: countScore,
  star: countStar,
  borda: countBorda,
  irv: countIrv,
  stv: countStv,
  schulze: countSchulze,
  ranked_pairs: countRankedPairs,
};

/** Counts an election by its own rules. The same election gives the same result on every machine. */
export function tally(election: AnyElection): ElectionResult {
  const { method, seats, rules } = election;
  const ties = { rule: rules.tie, lotOrder: lotOrderOf(election), decisions: election.decisions ?? [] };
  // Sheets of a jury are never flat.
  if (method === "rubric") return countRubric(election as Election, ties);
  const votes = compactBallots(election.candidates, election.ballots);
  const count = methods[method](votes, seats, ties, rules);
  return unlessNone(votes, election, {
    method,
    outcome: outcomeOf(count),
    ...count,
    valid: votes.valid,
    abstentions: votes.abstentions,
    struck: votes.struck,
  });
}

/** The order that decides lots: the given one, else drawn from the revealed seed; none before the seed is known. */
function lotOrderOf(election: AnyElection): string[] | undefined {
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

/**
 * A winner must also be preferred to "none of these" by more ballots than the other way round; a seat whose
 * winner is not stays empty. While a tie is open nobody has won yet.
 */
function unlessNone(votes: CompactBallots, election: AnyElection, result: ElectionResult): ElectionResult {
  const none = election.rules.none;
  if (!none || result.winners.length === 0 || !votes.ids.includes(none)) return result;
  const able = result.winners.filter((id) => id !== none);
  const each = able.map((id) => compareToNone(votes, none, id));
  const winners = each.flatMap((one) => (one.preferWinner > one.preferNone ? [one.against] : []));
  const outcome = winners.length > 0 ? "decided" : "no_winner";
  const best = result.ranking.flat().find((id) => id !== none);
  const first = each[0] ?? (best === undefined ? undefined : compareToNone(votes, none, best));
  if (!first) return { ...result, winners, outcome };
  return {
    ...result,
    winners,
    outcome,
    none: { id: none, ...first, ...(each.length > 1 && { each }) },
  };
}

function compareToNone(votes: CompactBallots, none: string, against: string): NoneCompared {
  return {
    against,
    preferWinner: countPreferring(votes, against, none),
    preferNone: countPreferring(votes, none, against),
  };
}
