import type { Count } from "./count";
import { bytewise } from "./election";
import type { Comparison, Round, Tie } from "./result";
import { settleTie, type TieBreaking } from "./ties";

export interface FilledSeats {
  winners: string[];
  /** The groups, the one that the last seat divides in the order that was found. */
  ranking: string[][];
  tie?: Tie;
  openTie?: string[];
}

/** What a method compares between tied entries before its tie rule, one after another. */
export type ComparisonsOf = (tied: readonly string[]) => Comparison[];

/**
 * Gives seats to groups of equals, from the best. Where the last seat divides a group, first the comparisons of
 * the method tell its entries apart, one after another and no further than needed, then the tie rule. Under
 * `shared` all that are still equal at the last seat win; while the tie is open nobody does.
 */
export function fillSeats(
  groups: readonly (readonly string[])[],
  seats: number,
  ties: TieBreaking,
  comparisonsOf: ComparisonsOf = () => [],
): FilledSeats {
  const ranking = groups.map((group) => [...group].sort(bytewise));
  const tied = cutAtSeats(ranking, seats).level;
  if (tied.length === 0) return { winners: cutAtSeats(ranking, seats).ahead.flat(), ranking };
  const { compared, ...found } = compare(ranking, seats, comparisonsOf);
  const { ahead, level, behind } = found;
  const steps = compared.length > 0 ? { compared } : {};
  if (level.length === 0) {
    const order = [...ahead, ...behind].flat().filter((id) => tied.includes(id));
    const tie: Tie = { tied, by: compared.at(-1)!.by, order, ...steps };
    return { winners: ahead.flat(), ranking: [...ahead, ...behind], tie };
  }
  const settled = settleTie(level, ties, []);
  const tie: Tie = { ...settled, tied, ...steps };
  if (settled.by === "open")
    return { winners: [], ranking: [...ahead, level, ...behind], tie, openTie: level };
  if (!settled.order)
    return { winners: [...ahead, level].flat(), ranking: [...ahead, level, ...behind], tie };
  const open = seats - ahead.flat().length;
  const parts = [...settled.order.slice(0, open).map((id) => [id]), settled.order.slice(open).sort(bytewise)];
  tie.order = [...ahead.flat(), ...settled.order, ...behind.flat()].filter((id) => tied.includes(id));
  return {
    winners: [...ahead.flat(), ...settled.order.slice(0, open)],
    ranking: [...ahead, ...parts, ...behind],
    tie,
  };
}

/** Elects the highest tallies of a round that counts once. Nobody wins with nothing. */
export function fillFromTop(
  round: Round,
  seats: number,
  ties: TieBreaking,
  comparisonsOf?: ComparisonsOf,
): Count {
  const groups = groupByValue(Object.keys(round.tallies), round.tallies);
  const without = groups.filter(([id]) => round.tallies[id!] === 0);
  const { winners, ranking, tie, openTie } = fillSeats(
    groups.filter(([id]) => round.tallies[id!]! > 0),
    seats,
    ties,
    comparisonsOf,
  );
  return {
    winners,
    ranking: [...ranking, ...without],
    rounds: [{ ...round, elected: winners, ...(tie && { tie }) }],
    ...(openTie && { openTie }),
  };
}

/** Entries with equal values in groups, the highest value first. */
export function groupByValue(ids: readonly string[], values: Readonly<Record<string, number>>): string[][] {
  const groups = new Map<number, string[]>();
  for (const id of ids) groups.set(values[id]!, [...(groups.get(values[id]!) ?? []), id]);
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group.sort(bytewise));
}

interface Cut {
  ahead: string[][];
  /** The group with more entries than seats are left for it; empty where no group is divided. */
  level: string[];
  behind: string[][];
}

/** Where the last seat falls. */
export function cutAtSeats(groups: string[][], seats: number): Cut {
  let open = seats;
  for (const [at, group] of groups.entries()) {
    const level = open > 0 && group.length > open ? group : [];
    if (level.length > 0 || open === 0)
      return { ahead: groups.slice(0, at), level, behind: groups.slice(level.length > 0 ? at + 1 : at) };
    open -= group.length;
  }
  return { ahead: groups, level: [], behind: [] };
}

function compare(ranking: string[][], seats: number, comparisonsOf: ComparisonsOf) {
  let found = cutAtSeats(ranking, seats);
  const tied = found.level;
  const compared: Comparison[] = [];
  for (const { by, values } of comparisonsOf(tied)) {
    if (found.level.length === 0) break;
    compared.push({ by, values: Object.fromEntries(tied.map((id) => [id, values[id]!])) });
    found = cutAtSeats([...found.ahead, ...groupByValue(found.level, values), ...found.behind], seats);
  }
  return { ...found, compared };
}
