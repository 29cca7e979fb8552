import { AheadOf } from "./ahead-of";
import type { Pairs } from "./pairwise";

/** One entry preferred to another by more ballots than the other way round; entries as indices. */
export interface MajorityOf {
  winner: number;
  loser: number;
  votes: number;
  against: number;
}

/** Every majority, from the strongest down, and the same in flat arrays: they are locked again and again. */
export interface Majorities {
  size: number;
  list: MajorityOf[];
  winners: Int32Array;
  losers: Int32Array;
  /** 0 for the strongest; equal majorities have the same. */
  strengths: Int32Array;
  /** Whether the order in which majorities are taken hangs on more than their votes. */
  hasEqual: boolean;
}

/** Who is ahead of whom by the majorities that were locked. */
export interface Locked {
  isAhead: (one: number, other: number) => boolean;
  hasSkipped: boolean;
  /** Every majority in the order in which it was taken. */
  listTaken: () => (MajorityOf & { locked: boolean })[];
}

/** The most votes first, among equal ones the smallest opposition. */
export function listMajorities({ size, preferring }: Pairs): Majorities {
  const list: MajorityOf[] = [];
  for (let winner = 0; winner < size; winner += 1) {
    for (let loser = 0; loser < size; loser += 1) {
      const [votes, against] = [preferring[winner * size + loser]!, preferring[loser * size + winner]!];
      if (votes > against) list.push({ winner, loser, votes, against });
    }
  }
  list.sort(byStrength);
  const strengths = new Int32Array(list.length);
  for (let at = 1; at < list.length; at += 1)
    strengths[at] = strengths[at - 1]! + (byStrength(list[at - 1]!, list[at]!) === 0 ? 0 : 1);
  return {
    size,
    list,
    winners: Int32Array.from(list, ({ winner }) => winner),
    losers: Int32Array.from(list, ({ loser }) => loser),
    strengths,
    hasEqual: list.length > 0 && strengths.at(-1)! < list.length - 1,
  };
}

/**
 * Locks majorities from the strongest down, skipping what would close a circle. Among equal ones those against
 * the entry with the later place come first (then those of the winner with the earlier place), so that an earlier
 * place is never worse. `places` holds the place of each entry in the tie-break order.
 */
export function lockMajorities(majorities: Majorities, places: Int32Array): Locked {
  const { size, list, winners, losers } = majorities;
  const ahead = new AheadOf(size);
  const order = inOrder(majorities, places);
  const locked = new Uint8Array(list.length);
  for (const at of order) {
    if (ahead.has(losers[at]!, winners[at]!)) continue;
    ahead.put(winners[at]!, losers[at]!);
    locked[at] = 1;
  }
  return {
    isAhead: (one, other) => ahead.has(one, other),
    hasSkipped: locked.includes(0),
    listTaken: () => Array.from(order, (at) => ({ ...list[at]!, locked: locked[at] === 1 })),
  };
}

/** The order in which majorities are taken: sorted by what matters least first, each time leaving equals as they lay. */
function inOrder({ size, winners, losers, strengths }: Majorities, places: Int32Array): Int32Array {
  const asListed = Int32Array.from(strengths.keys());
  const byWinner = sortedBy(asListed, size, (at) => places[winners[at]!]!);
  const byLoser = sortedBy(byWinner, size, (at) => size - 1 - places[losers[at]!]!);
  return sortedBy(byLoser, strengths.length, (at) => strengths[at]!);
}

/** A counting sort, which takes time for each item once: `keyOf` answers less than `keys`. */
function sortedBy(items: Int32Array, keys: number, keyOf: (item: number) => number): Int32Array {
  const starts = new Int32Array(keys + 1);
  for (const item of items) starts[keyOf(item) + 1]! += 1;
  for (let key = 0; key < keys; key += 1) starts[key + 1]! += starts[key]!;
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[starts[keyOf(item)]!++] = item;
  return sorted;
}

function byStrength(a: MajorityOf, b: MajorityOf): number {
  return b.votes - a.votes || a.against - b.against;
}
