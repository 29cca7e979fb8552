/**
 * Groups from best to worst by a relation without circles: first those that nobody is ahead of, then those that
 * nobody of the rest is ahead of, and so on. `isAhead` is asked with indices into `ids`.
 */
export function undefeatedGroups(
  ids: readonly string[],
  isAhead: (one: number, other: number) => boolean,
): string[][] {
  const groups: string[][] = [];
  let rest = ids.map((_, index) => index);
  while (rest.length > 0) {
    const undefeated = rest.filter((one) => !rest.some((other) => isAhead(other, one)));
    groups.push(undefeated.map((index) => ids[index]!));
    rest = rest.filter((index) => !undefeated.includes(index));
  }
  return groups;
}

/** How many others each entry is ahead of. */
export function countAhead(
  ids: readonly string[],
  isAhead: (one: number, other: number) => boolean,
): Record<string, number> {
  const numbers = ids.map((_, one) => ids.filter((_, other) => isAhead(one, other)).length);
  return Object.fromEntries(ids.map((id, index) => [id, numbers[index]!]));
}
