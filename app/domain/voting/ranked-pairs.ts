import type { CompactBallots } from "./compact-ballots";
import { onlyRound, type Count } from "./count";
import { bytewise } from "./election";
import { cutAtSeats, fillSeats, type FilledSeats } from "./fill-seats";
import { listMajorities, lockMajorities, type Locked, type Majorities } from "./lock-majorities";
import { countPairs, pairTable } from "./pairwise";
import { settleTie, tieBreakOrder, type TieBreaking } from "./ties";
import { countAhead, undefeatedGroups } from "./undefeated";

/**
 * Every two entries are compared on all ballots. Majorities are locked from the strongest down (most votes, then
 * smallest opposition, then the tie-break order), unless those locked before say the opposite; whom nobody is
 * then ahead of wins. Several seats: the top of that ranking. Nobody wins whom no ballot names.
 * Tied are those who would win if the tie-break order named them first: under `shared` all of them win, under
 * `hr-decides` two people choose among them, else the lot is the tie-break order.
 * Source: T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4
 * (1987); equal majorities as in S. Eppley, "Maximize Affirmed Majorities".
 */
export function countRankedPairs(votes: CompactBallots, seats: number, ties: TieBreaking): Count {
  const pairs = countPairs(votes);
  const contest: Contest = {
    ids: votes.ids,
    named: new Set(votes.ids.filter((_, index) => pairs.named[index]! > 0)),
    majorities: listMajorities(pairs),
  };
  const order = tieBreakOrder(votes.ids, ties);
  const { ranked, filled } = decide(contest, order, seats, ties);
  const { isAhead, listTaken } = ranked.locked;
  const round = onlyRound(votes, countAhead(votes.ids, isAhead));
  return {
    winners: filled.winners,
    ranking: [...filled.ranking, ...ranked.unnamed],
    rounds: [{ ...round, elected: filled.winners, ...(filled.tie && { tie: filled.tie }) }],
    ...(filled.openTie && { openTie: filled.openTie }),
    pairwise: pairTable(votes.ids, pairs.preferring),
    majorities: listTaken().map((majority) => ({
      ...majority,
      winner: votes.ids[majority.winner]!,
      loser: votes.ids[majority.loser]!,
    })),
  };
}

interface Contest {
  ids: string[];
  named: Set<string>;
  majorities: Majorities;
}

interface Ranked {
  locked: Locked;
  /** Best first, those on no ballot apart. */
  groups: string[][];
  unnamed: string[][];
}

function decide(
  contest: Contest,
  order: string[],
  seats: number,
  ties: TieBreaking,
): { ranked: Ranked; filled: FilledSeats } {
  const ranked = rankBy(contest, order);
  const { sure, tied } = findTied(contest, ranked, seats, order);
  const open = seats - sure.length;
  const byOrder = fillSeats(ranked.groups, seats, { rule: "lot", lotOrder: order, decisions: [] });
  if (tied.length <= open) return { ranked, filled: byOrder };
  const settled = settleTie(tied, ties, []);
  if (settled.by === "shared" || settled.by === "open") {
    const ranking = [...sure.map((id) => [id]), tied, ...without(ranked.groups, [...sure, ...tied])];
    if (settled.by === "shared")
      return { ranked, filled: { winners: [...sure, ...tied], ranking, tie: settled } };
    return { ranked, filled: { winners: [], ranking, tie: settled, openTie: tied } };
  }
  if (settled.by === "hr-decides") {
    const chosen = settled.order!.slice(0, open);
    const decided = rankBy(contest, [...settled.order!, ...order.filter((id) => !tied.includes(id))]);
    const winners = [...sure, ...chosen];
    const ranking = [...winners.map((id) => [id]), ...without(decided.groups, winners)];
    return { ranked: decided, filled: { winners, ranking, tie: settled } };
  }
  const first = [...byOrder.winners, ...settled.order!].filter((id) => tied.includes(id));
  return { ranked, filled: { ...byOrder, tie: { ...settled, order: [...new Set(first)] } } };
}

function rankBy({ ids, named, majorities }: Contest, order: readonly string[]): Ranked {
  const placeOf = new Map(order.map((id, place) => [id, place]));
  const places = Int32Array.from(ids, (id) => placeOf.get(id)!);
  const locked = lockMajorities(majorities, places);
  const groups = undefeatedGroups(ids, locked.isAhead);
  return {
    locked,
    groups: groups.filter(([id]) => named.has(id!)),
    unnamed: groups.filter(([id]) => !named.has(id!)),
  };
}

/** Who has a seat whatever the tie-break order is, and who has one if it names them first. */
function findTied(
  contest: Contest,
  ranked: Ranked,
  seats: number,
  order: readonly string[],
): { sure: string[]; tied: string[] } {
  const usual = cutAtSeats(ranked.groups, seats);
  let sure = usual.ahead.flat();
  const able = new Set([...sure, ...usual.level]);
  // Where nothing was skipped every order locks the same.
  if (ranked.locked.hasSkipped && contest.majorities.hasEqual) {
    for (const id of contest.named) {
      const favoured = [id, ...order.filter((other) => other !== id)];
      const { ahead, level } = cutAtSeats(rankBy(contest, favoured).groups, seats);
      if (ahead.flat().includes(id) || level.includes(id)) able.add(id);
      sure = sure.filter((other) => ahead.flat().includes(other));
    }
  }
  return { sure, tied: contest.ids.filter((id) => able.has(id) && !sure.includes(id)).sort(bytewise) };
}

function without(groups: readonly string[][], taken: readonly string[]): string[][] {
  return groups.map((group) => group.filter((id) => !taken.includes(id))).filter(({ length }) => length > 0);
}
