import { getCompany } from "~/db/company.server";
import type { Database } from "~/db/client.server";
import { listLedgerIds, sumLedger, type AskedLedger } from "~/db/ledger.server";
import { listLedgerFigures } from "~/db/ledger-figures.server";
import { toWinCards } from "~/db/win-cards.server";
import { listWinCards } from "~/db/win-list.server";
import { daysAsked } from "~/domain/wins/ledger-period";
import type { LedgerQuery } from "~/domain/wins/ledger-query";
import type { WinViewer } from "~/domain/wins/visibility";
import { localOf } from "~/domain/zoned-time";
import { shownRow } from "./shown-row";
import { shownSums } from "./shown-sums";

/** One page of the ledger with what its wins come to, as a viewer may read it. */
export async function readLedger(
  db: Database,
  viewer: WinViewer,
  { asked, page, now }: { asked: LedgerQuery; page: number; now: Date },
) {
  const { currency, locale, timeZone } = await getCompany(db);
  const ledger: AskedLedger = { viewer, asked, days: daysAsked(asked, localOf(now, timeZone).slice(0, 10)) };
  const [{ rows, figures }, sums] = await Promise.all([readPage(db, ledger, page), sumLedger(db, ledger)]);
  const cards = toWinCards(rows, viewer, locale, asked.kind).map((card) => ({
    ...card,
    row: shownRow(figures.get(card.id), { currency, locale }),
  }));
  return { cards, total: sums.listed, sums: shownSums(sums, { currency, locale }) };
}

/** The wins of one page; what all of them come to is added up meanwhile. */
async function readPage(db: Database, ledger: AskedLedger, page: number) {
  const ids = await listLedgerIds(db, ledger, { page });
  const [rows, figures] = await Promise.all([
    listWinCards(db, ids),
    listLedgerFigures(db, ledger.viewer, { ids, kind: ledger.asked.kind }),
  ]);
  return { rows, figures };
}
