/**
 * Groups from best to worst by a relation without circles: first those that nobody is ahead of, then those that
 * nobody of the rest is ahead of, and so on. `isAhead` is asked with indices into `ids`.
 */
export function undefeatedGroups(
  ids: readonly string[],
  isAhead: (one: number, other: number) => boolean,
): string[][] {
  const before = ids.map((_, other) => countWhere(ids.length, (one) => isAhead(one, other)));
  const groups: string[][] = [];
  let rest = ids.map((_, index) => index);
  while (rest.length > 0) {
    const undefeated = rest.filter((one) => before[one] === 0);
    if (undefeated.length === 0) throw new Error("Everybody is behind somebody.");
    groups.push(undefeated.map((index) => ids[index]!));
    rest = rest.filter((one) => before[one] !== 0);
    for (const one of undefeated) for (const other of rest) if (isAhead(one, other)) before[other]! -= 1;
  }
  return groups;
}

/** How many others each entry is ahead of. */
export function countAhead(
  ids: readonly string[],
  isAhead: (one: number, other: number) => boolean,
): Record<string, number> {
  const numbers = ids.map((_, one) => countWhere(ids.length, (other) => isAhead(one, other)));
  return Object.fromEntries(ids.map((id, index) => [id, numbers[index]!]));
}

function countWhere(size: number, holds: (index: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < size; index += 1) if (holds(index)) count += 1;
  return count;
}
