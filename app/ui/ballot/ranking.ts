/** A ranking while it is being made: ids of finalists, first choice first. */
export type Ranking = readonly string[];

/** Puts a finalist at a place (from 1), wherever it was before; beyond the end means last. */
export function place(ranking: Ranking, id: string, at: number): Ranking {
  const others = ranking.filter((other) => other !== id);
  const index = Math.min(Math.max(at, 1) - 1, others.length);
  return [...others.slice(0, index), id, ...others.slice(index)];
}

/** Moves a ranked finalist up (-1) or down (1); one that is not ranked goes to the end. */
export function move(ranking: Ranking, id: string, by: -1 | 1): Ranking {
  const index = ranking.indexOf(id);
  return index < 0 ? [...ranking, id] : place(ranking, id, index + 1 + by);
}

export function remove(ranking: Ranking, id: string): Ranking {
  return ranking.filter((other) => other !== id);
}

/** What a key on a finalist's button does to the ranking; null for keys that mean nothing here. */
export function byKey(ranking: Ranking, id: string, key: string, most: number): Ranking | null {
  if (key === "ArrowUp") return move(ranking, id, -1);
  if (key === "ArrowDown") return move(ranking, id, 1);
  if (key === "Delete" || key === "Backspace" || key === "0") return remove(ranking, id);
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  return digit > 0 && digit <= most ? place(ranking, id, digit) : null;
}
