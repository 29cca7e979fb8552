import type { UpdateFilter } from "~/db/updates.server";
import { updateKinds } from "~/domain/updates/update";
import { pageNumber } from "~/ui/page-number";

/** The filters of the board as the address says them. What can't be read is left out. */
export function readUpdateFilter(query: URLSearchParams) {
  const words = {
    q: (query.get("q") ?? "").slice(0, 100).trim(),
    kind: query.get("kind") ?? "",
    side: query.get("side") ?? "",
    when: query.get("when") === "earlier" ? ("earlier" as const) : ("now" as const),
  };
  const filter: UpdateFilter = {
    search: words.q,
    kind: updateKinds.find((kind) => kind === words.kind),
    side: (["sales", "procurement"] as const).find((side) => side === words.side),
    when: words.when,
  };
  return {
    words,
    filter,
    isFiltered: Boolean(words.q || filter.kind || filter.side),
    page: pageNumber(query),
  };
}
