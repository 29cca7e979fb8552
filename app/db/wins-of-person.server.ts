import { readLedgerQuery } from "~/domain/wins/ledger-query";
import type { WinViewer } from "~/domain/wins/visibility";
import type { Database } from "./client.server";
import { listLedger } from "./ledger.server";
import { listWinCards } from "./win-list.server";

/** The latest signed wins that somebody is in or has written, as cards, and how many there are. */
export async function listWinsOf(
  db: Database,
  { viewer, personId, most }: { viewer: WinViewer; personId: string; most: number },
) {
  const asked = readLedgerQuery(new URLSearchParams({ person: personId, state: "signed" }));
  const days = { from: null, to: null };
  const { ids, total } = await listLedger(db, { viewer, asked, days }, { page: 1, pageSize: most });
  return { rows: await listWinCards(db, ids), total };
}
