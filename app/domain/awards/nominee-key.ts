/** The key of a set of nominees: the same people give the same key, in whatever order they were named. */
export function nomineeKey(personIds: readonly string[]): string {
  return [...new Set(personIds)].sort().join("+");
}
