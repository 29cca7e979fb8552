/**
 * What a table of the house has under a word from an address, or nothing. Anybody can write `__proto__` or
 * `constructor` into an address, and every object answers to those.
 */
export function known<T>(table: Readonly<Record<string, T>>, word: string | null | undefined): T | undefined {
  return typeof word === "string" && Object.hasOwn(table, word) ? table[word] : undefined;
}
