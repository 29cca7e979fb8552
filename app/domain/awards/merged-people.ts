/** An entry with those that were merged into it, each known by the key of its nominees. */
export interface MergedEntry {
  nomineeKey: string;
  sources: readonly { nomineeKey: string; bringsPeople: boolean }[];
}

/** The ids of all whom an entry honours: its own nominees, and those of entries that came with their people. */
export function mergedPeople({ nomineeKey, sources }: MergedEntry): string[] {
  const keys = [nomineeKey, ...sources.filter((from) => from.bringsPeople).map((from) => from.nomineeKey)];
  return [...new Set(keys.flatMap((key) => key.split("+")))].sort();
}
