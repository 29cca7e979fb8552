/**
 * Where somebody nominates: the form where one cycle takes nominations, the list of cycles to choose from where several
 * do, null where none does. What a nomination begins with goes along in `query`.
 */
export function nominatingPath(cycleIds: readonly string[], query = ""): string | null {
  const [only, another] = cycleIds;
  if (!only) return null;
  return another ? `/cycles${query}` : `/cycles/${only}/nominate${query}`;
}

const kept = ["win", "nominee", "again"] as const;

/** What an address says that a nomination begins with, as the query of another one. */
export function nominatingQuery(asked: URLSearchParams): string {
  const said = kept.flatMap((word) => {
    const value = asked.get(word)?.slice(0, 64);
    return value ? [[word, value]] : [];
  });
  return said.length > 0 ? `?${new URLSearchParams(said).toString()}` : "";
}
