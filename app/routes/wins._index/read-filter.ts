import type { WinFilter } from "~/db/win-list.server";
import { valueKinds } from "~/domain/wins/value-line";
import { pageNumber } from "~/ui/page-number";

/** The filters of the ledger as the address says them. What can't be read is left out. */
export function readWinFilter(query: URLSearchParams, viewerId: string) {
  const words = {
    q: (query.get("q") ?? "").slice(0, 100).trim(),
    kind: query.get("kind") ?? "",
    state: query.get("state") ?? "",
    department: (query.get("department") ?? "").slice(0, 64),
    year: query.get("year") ?? "",
    who: query.get("who") ?? "",
    person: (query.get("person") ?? "").slice(0, 64),
  };
  const filter: WinFilter = {
    search: words.q,
    kind: valueKinds.find((kind) => kind === words.kind),
    state: (["confirmed", "waiting"] as const).find((state) => state === words.state),
    departmentId: words.department || undefined,
    personId: words.who === "me" ? viewerId : words.person || undefined,
    year: /^20\d\d$/.test(words.year) ? Number(words.year) : undefined,
  };
  const isFiltered = Object.values(words).some((word) => word !== "");
  return { words, filter, page: pageNumber(query), isFiltered };
}

export type AskedWins = ReturnType<typeof readWinFilter>;
