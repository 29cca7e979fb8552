import type { Ballot, Election, TieRule } from "~/domain/voting/election";

/** What a slow counter finds: who wins, in any order, or between whom people must decide. */
export interface SlowResult {
  winners: string[];
  open?: string[];
}

/** One object for each voter, as they cast it. */
export function everyBallot({ ballots }: Pick<Election, "ballots">): Ballot[] {
  return ballots.flatMap((ballot) => Array.from({ length: ballot.count ?? 1 }, () => ballot));
}

/** How much a ballot likes an entry; only comparing two of them means something. Unnamed is 0. */
export function liking(ballot: Ballot, id: string): number {
  if ("scores" in ballot) return ballot.scores[id] ?? 0;
  if ("approve" in ballot) return ballot.approve.includes(id) ? 1 : 0;
  const rank = "ranks" in ballot ? ballot.ranks.findIndex((ids) => ids.includes(id)) : -1;
  return rank < 0 ? 0 : 1_000 - rank;
}

/** How many ballots like one more than the other. */
export function preferring(ballots: readonly Ballot[], one: string, other: string): bigint {
  return BigInt(ballots.filter((ballot) => liking(ballot, one) > liking(ballot, other)).length);
}

/**
 * Seats for the entries with the greatest keys (compared figure by figure): those with fewer than `seats` others
 * that are at least as good surely have one, and if that leaves a seat, all equal at the edge are tied for it.
 */
export function slowSeats(
  keys: ReadonlyMap<string, readonly number[]>,
  seats: number,
  rule: TieRule,
  lot: readonly string[],
): SlowResult {
  const ids = [...keys.keys()];
  const atLeast = (one: string, other: string) => compareKeys(keys.get(one)!, keys.get(other)!) >= 0;
  const better = (one: string, other: string) => compareKeys(keys.get(one)!, keys.get(other)!) > 0;
  const sure = ids.filter((id) => ids.filter((other) => atLeast(other, id)).length <= seats);
  const able = ids.filter((id) => ids.filter((other) => better(other, id)).length < seats);
  const tied = able.filter((id) => !sure.includes(id));
  if (tied.length === 0) return { winners: sure };
  if (rule === "shared") return { winners: able };
  if (rule === "hr-decides") return { winners: [], open: tied };
  const drawn = lot.filter((id) => tied.includes(id)).slice(0, seats - sure.length);
  return { winners: [...sure, ...drawn] };
}

export function compareKeys(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((figure, index) => figure !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}
