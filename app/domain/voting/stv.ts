import type { CompactBallots } from "./compact-ballots";
import type { Count } from "./count";
import { groupByValue } from "./fill-seats";
import { Piles } from "./piles";
import type { Round, Transfer } from "./result";
import { settleForOrder, settleTie, type TieBreaking } from "./ties";

/** One vote in hundred-thousandths: every figure of the count is a whole number of these. */
const oneVote = 100_000;

/**
 * The single transferable vote. Who has the quota is elected; a surplus is passed on with all ballots of the
 * entry, each at surplus ÷ total of the value at which it was received, five decimals rounded down. One surplus
 * (the largest first) or, where there is none, one elimination (the lowest) at a time, until the seats are filled
 * or as many entries continue as seats are open.
 * Ties look back to the nearest earlier stage, as the rule says; under `shared` only a tie of all that still
 * continue is shared.
 * Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52: Droop
 * quota in whole votes, weighted inclusive Gregory transfers.
 */
export function countStv(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  const stv = begin(votes, seats, ties);
  for (;;) {
    const round = describe(stv);
    stv.rounds.push(round);
    if (round.continuing === 0) return { winners: [], ranking: rankAll(stv), rounds: stv.rounds };
    elect(stv, round);
    if (stv.elected.length >= seats || stv.standing.length === 0) return finish(stv);
    const waiting = listSurpluses(stv, round);
    if (waiting.length > 0) passOn(stv, round, waiting);
    else eliminateLowest(stv, round);
    if (round.tie?.by === "open")
      return { winners: [], ranking: rankAll(stv), rounds: stv.rounds, openTie: round.tie.tied };
    if (round.tie?.by === "shared") return share(stv, round, round.tie.tied);
  }
}

interface Stv {
  votes: CompactBallots;
  seats: number;
  ties: TieBreaking;
  piles: Piles;
  /** In hundred-thousandths of a vote, like the tallies of the piles and the loss. */
  quota: number;
  loss: number;
  rounds: Round[];
  elected: string[];
  /** Neither elected nor eliminated. */
  standing: string[];
  eliminated: string[];
  passedOn: Set<string>;
}

function begin(votes: CompactBallots, seats: number, ties: TieBreaking): Stv {
  const counted = votes.valid - votes.emptied;
  return {
    votes,
    seats,
    ties,
    piles: new Piles(votes, new Set(), oneVote),
    quota: (Math.floor(counted / (seats + 1)) + 1) * oneVote,
    loss: 0,
    rounds: [],
    elected: [],
    standing: [...votes.ids],
    eliminated: [],
    passedOn: new Set(),
  };
}

function describe({ votes, piles, quota, loss, eliminated }: Stv): Round {
  const kept = votes.ids.flatMap((id, index) => (eliminated.includes(id) ? [] : [{ id, index }]));
  const total = kept.reduce((sum, { index }) => sum + piles.tallies[index]!, 0);
  return {
    tallies: Object.fromEntries(kept.map(({ id, index }) => [id, inVotes(piles.tallies[index]!)])),
    exhausted: inVotes(piles.exhausted),
    continuing: inVotes(total),
    roundingLoss: inVotes(loss),
    quota: inVotes(quota),
    elected: [],
    eliminated: [],
  };
}

/** Elects who has the quota, then all that continue when there are no more of them than open seats. */
function elect(stv: Stv, round: Round): void {
  const reached = stv.standing.filter((id) => round.tallies[id]! >= round.quota!);
  const others = stv.standing.filter((id) => !reached.includes(id));
  const open = stv.seats - stv.elected.length - reached.length;
  round.elected = [...inOrder(stv, reached), ...(others.length <= open ? inOrder(stv, others) : [])];
  stv.elected.push(...round.elected);
  stv.standing = stv.standing.filter((id) => !round.elected.includes(id));
  stv.piles.close(round.elected);
}

/** The most votes first, equal ones as in the nearest earlier stage in which they differed, then by the lot. */
function inOrder({ ties, rounds }: Stv, ids: readonly string[]): string[] {
  const groups = groupByValue(ids, rounds.at(-1)!.tallies);
  const prior = priorTallies(rounds);
  return groups.flatMap((group) => (group.length > 1 ? settleForOrder(group, ties, prior).order! : group));
}

/** The largest of the surpluses that were not passed on yet: one, or several that are equal. */
function listSurpluses({ elected, passedOn }: Stv, { tallies, quota }: Round): string[] {
  const waiting = elected.filter((id) => tallies[id]! > quota! && !passedOn.has(id));
  return groupByValue(waiting, tallies)[0] ?? [];
}

function passOn(stv: Stv, round: Round, largest: readonly string[]): void {
  const { ties, piles, quota, rounds } = stv;
  const settle = ties.rule === "shared" ? settleForOrder : settleTie;
  if (largest.length > 1) round.tie = settle(largest, ties, priorTallies(rounds));
  if (round.tie && !round.tie.order) return;
  const id = round.tie?.order?.[0] ?? largest[0]!;
  const total = piles.tallyOf(id);
  const { transfers, parcels } = piles.passOn(id, quota, valueAfter(total - quota, total));
  stv.loss += total - quota - transfers.reduce((sum, { votes }) => sum + votes, 0);
  stv.passedOn.add(id);
  round.transfers = transfersInVotes(transfers);
  round.surplus = {
    id,
    votes: inVotes(total - quota),
    parcels: parcels.map((parcel) => ({
      ballots: parcel.ballots,
      value: inVotes(parcel.value),
      passedOn: inVotes(parcel.passedOn),
    })),
  };
}

/** What a ballot is worth after a surplus: surplus × value ÷ total, rounded down. Exact for any size. */
function valueAfter(surplus: number, total: number): (value: number) => number {
  const known = new Map<number, number>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const after = Number((BigInt(surplus) * BigInt(value)) / BigInt(total));
    known.set(value, after);
    return after;
  };
}

function eliminateLowest(stv: Stv, round: Round): void {
  const { standing, ties, piles, rounds } = stv;
  const lowest = groupByValue(standing, round.tallies).at(-1)!;
  const isOnTheWay = ties.rule === "shared" && lowest.length < standing.length;
  const settle = isOnTheWay ? settleForOrder : settleTie;
  if (lowest.length > 1) round.tie = settle(lowest, ties, priorTallies(rounds));
  if (round.tie && !round.tie.order) return;
  const id = round.tie?.order?.at(-1) ?? lowest[0]!;
  round.eliminated = [id];
  stv.standing = standing.filter((other) => other !== id);
  stv.eliminated.unshift(id);
  round.transfers = transfersInVotes(piles.remove([id]));
}

function finish(stv: Stv): Count {
  return { winners: stv.elected, ranking: rankAll(stv), rounds: stv.rounds };
}

/** All that still continue are equal and share what is left. */
function share(stv: Stv, round: Round, tied: readonly string[]): Count {
  round.elected = [...round.elected, ...tied];
  return { winners: [...stv.elected, ...tied], ranking: rankAll(stv), rounds: stv.rounds };
}

/** The elected in their order, who continued by their votes, the eliminated from the last one back. */
function rankAll({ elected, standing, eliminated, rounds }: Stv): string[][] {
  const ofStanding = groupByValue(standing, rounds.at(-1)!.tallies);
  return [...elected.map((id) => [id]), ...ofStanding, ...eliminated.map((id) => [id])];
}

function priorTallies(rounds: readonly Round[]): Round["tallies"][] {
  return rounds.slice(0, -1).map(({ tallies }) => tallies);
}

function transfersInVotes(transfers: readonly Transfer[]): Transfer[] {
  return transfers.map((transfer) => ({ ...transfer, votes: inVotes(transfer.votes) }));
}

/** Whole hundred-thousandths as votes: the double nearest to it, which prints with five decimals at most. */
function inVotes(parts: number): number {
  return parts / oneVote;
}
