const last = 10_000;

/** The page of a list that an address asks for; anything odd in it is the first. */
export function pageNumber(query: URLSearchParams): number {
  const page = Number(query.get("page"));
  return Number.isInteger(page) && page >= 1 && page <= last ? page : 1;
}
