import type { PairTable } from "~/domain/voting/result";

/** A way from one entry to another along majorities: the entries on it and the votes of each step. */
export interface Path {
  ids: string[];
  votes: number[];
}

/**
 * A shortest way from one entry to another whose every step is a majority of at least `strength` votes; null
 * where there is none. With the strength of the strongest path it is such a path.
 */
export function findPath(pairs: PairTable, from: string, to: string, strength: number): Path | null {
  const reached = new Map<string, string | null>([[from, null]]);
  const waiting = [from];
  for (const id of waiting) {
    if (id === to) return followed(pairs, reached, to);
    for (const next of pairs.ids) {
      if (reached.has(next) || !isStep(pairs, id, next, strength)) continue;
      reached.set(next, id);
      waiting.push(next);
    }
  }
  return null;
}

/** How many ballots prefer one to another. */
export function preferring({ ids, rows }: PairTable, one: string, other: string): number {
  return rows[ids.indexOf(one)]?.[ids.indexOf(other)] ?? 0;
}

function isStep(pairs: PairTable, one: string, other: string, strength: number): boolean {
  const votes = preferring(pairs, one, other);
  return one !== other && votes >= strength && votes > preferring(pairs, other, one);
}

function followed(pairs: PairTable, reached: ReadonlyMap<string, string | null>, to: string): Path {
  const ids = [to];
  for (let id = reached.get(to); id; id = reached.get(id)) ids.unshift(id);
  const votes = ids.slice(1).map((id, at) => preferring(pairs, ids[at]!, id));
  return { ids, votes };
}
