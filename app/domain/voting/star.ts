import type { CompactBallots } from "./compact-ballots";
import { onlyRound, type Count } from "./count";
import { bytewise, type Rules } from "./election";
import { fillSeats, groupByValue, type FilledSeats } from "./fill-seats";
import { countPairs, pairTable } from "./pairwise";
import { repeatForSeats } from "./repeat-seats";
import type { Round, Tie } from "./result";
import { addUpScores, type ScoreTotals } from "./score-totals";
import { settleForOrder, settleTie, type TieBreaking } from "./ties";

/**
 * Every ballot gives each entry from 0 to the highest score. The two highest sums meet in a runoff that the one
 * wins whom more ballots score higher than the other. Several seats: the count is repeated without the winners.
 * Equal sums for the runoff: how often ballots prefer the entry to the others tied with it, then the most top
 * scores, then the tie rule. A runoff that ends equal: the higher sum, then the most top scores, then the tie
 * rule. Under `shared` all win who would win a runoff that the tie allows. Nobody wins with a sum of 0.
 * Source: "STAR voting", M. Frohnmayer and C. Shentrup (2014), ties as in the official tie-breaking protocol of
 * the Equal Vote Coalition, https://www.starvoting.org/ties.
 */
export function countStar(votes: CompactBallots, seats: number, ties: TieBreaking, rules: Rules): Count {
  const pairs = countPairs(votes);
  const contest: Contest = {
    votes,
    ties,
    totals: addUpScores(votes, rules),
    prefer: (one, other) => pairs.preferring[votes.ids.indexOf(one) * pairs.size + votes.ids.indexOf(other)]!,
  };
  const count = repeatForSeats(votes.ids.length, seats, (absent) => fillSeat(contest, absent));
  return { ...count, pairwise: pairTable(votes.ids, pairs.preferring) };
}

interface Contest {
  votes: CompactBallots;
  ties: TieBreaking;
  totals: ScoreTotals;
  /** Ballots that score one higher than the other. */
  prefer: (one: string, other: string) => number;
}

function fillSeat(contest: Contest, absent: ReadonlySet<string>): Count {
  const { votes, totals } = contest;
  const field = votes.ids.filter((id) => !absent.has(id));
  const sums = Object.fromEntries(field.map((id) => [id, totals.sums[id]!]));
  const groups = groupByValue(field, sums);
  const scored = groups.filter(([id]) => sums[id!]! > 0);
  const { finalists, shared, tie, openTie } = chooseFinalists(contest, scored);
  const scores: Round = { part: "scores", ...onlyRound(votes, sums), ...(tie && { tie }) };
  if (openTie) return { winners: [], ranking: groups, rounds: [scores], openTie };
  if (finalists.length < 2) {
    scores.elected = shared ?? finalists;
    return { winners: scores.elected, ranking: putFirst([scores.elected], groups), rounds: [scores] };
  }
  scores.eliminated = field.filter((id) => !finalists.includes(id));
  const { filled, round } = holdRunoff(contest, finalists);
  return {
    winners: filled.winners,
    ranking: putFirst(filled.ranking, groups),
    rounds: [scores, round],
    ...(filled.openTie && { openTie: filled.openTie }),
  };
}

interface Finalists {
  finalists: string[];
  /** Who wins without a runoff, where ties are shared and several could. */
  shared?: string[];
  tie?: Tie;
  openTie?: string[];
}

function chooseFinalists(contest: Contest, groups: string[][]): Finalists {
  const { ties, totals, prefer } = contest;
  const undecided: TieBreaking = { rule: "hr-decides", decisions: [] };
  const filled = fillSeats(groups, 2, undecided, (tied) => [
    { by: "head-to-head", values: Object.fromEntries(tied.map((id) => [id, preferredTo(tied, id, prefer)])) },
    { by: "top-scores", values: totals.topScores },
  ]);
  if (!filled.openTie) return { finalists: filled.winners, ...(filled.tie && { tie: filled.tie }) };
  const level = filled.openTie;
  const ranked = filled.ranking.flat();
  const sure = ranked.slice(0, ranked.indexOf(level[0]!));
  const able = listAble(contest, sure, level);
  // Where one entry wins every runoff that the tie allows, nothing but the other place hangs on it.
  const settled = able.length === 1 ? settleForOrder(level, ties, []) : settleTie(level, ties, []);
  const tie: Tie = { ...filled.tie!, ...settled, tied: filled.tie!.tied };
  if (settled.by === "shared") return { finalists: [], shared: able, tie };
  if (!settled.order) return { finalists: [], tie, openTie: level };
  const order = [...sure, ...settled.order];
  tie.order = [...order, ...ranked.filter((id) => !order.includes(id))].filter((id) => tie.tied.includes(id));
  return { finalists: order.slice(0, 2), tie };
}

/** How often ballots score an entry higher than another of the tied. */
function preferredTo(tied: readonly string[], id: string, prefer: Contest["prefer"]): number {
  return tied.reduce((sum, other) => (other === id ? sum : sum + prefer(id, other)), 0);
}

/** Who wins one of the runoffs between those who surely are in it and those who tied for it. */
function listAble(contest: Contest, sure: readonly string[], level: readonly string[]): string[] {
  const runoffs =
    sure.length > 0
      ? level.map((id) => [sure[0]!, id])
      : level.flatMap((one, at) => level.slice(at + 1).map((other) => [one, other]));
  const shared: Contest = { ...contest, ties: { rule: "shared", decisions: [] } };
  const able = new Set(runoffs.flatMap((pair) => holdRunoff(shared, pair).filled.winners));
  return [...able].sort(bytewise);
}

function holdRunoff(
  { votes, ties, totals, prefer }: Contest,
  finalists: readonly string[],
): { filled: FilledSeats; round: Round } {
  const [one, other] = finalists as [string, string];
  const tallies = { [one]: prefer(one, other), [other]: prefer(other, one) };
  const filled = fillSeats(groupByValue(finalists, tallies), 1, ties, () => [
    { by: "score", values: totals.sums },
    { by: "top-scores", values: totals.topScores },
  ]);
  const continuing = tallies[one]! + tallies[other]!;
  const round: Round = {
    part: "runoff",
    tallies,
    exhausted: votes.valid - continuing,
    continuing,
    elected: filled.winners,
    eliminated: filled.openTie ? [] : finalists.filter((id) => !filled.winners.includes(id)),
    ...(filled.tie && { tie: filled.tie }),
  };
  return { filled, round };
}

/** The ranking with some entries before all others. */
function putFirst(first: readonly string[][], groups: readonly string[][]): string[][] {
  const taken = first.flat();
  const rest = groups.map((group) => group.filter((id) => !taken.includes(id)));
  return [...first, ...rest].filter(({ length }) => length > 0);
}
