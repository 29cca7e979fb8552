import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findOpenAsk } from "~/db/realisations.server";
import { findWin } from "~/db/wins.server";
import { plainMoney } from "~/domain/money";
import { deliveringLines, ownersOf } from "~/domain/wins/realisation";
import { valueNames } from "~/domain/wins/value-line";

/** What the owners of a win are asked, or null for everybody else; no months where nothing is asked now. */
export async function findReport(winId: string, reader: { id: string }) {
  const db = database();
  const [win, { locale }] = await Promise.all([findWin(db, winId), getCompany(db)]);
  if (!win?.checkedAt || !ownersOf(win).includes(reader.id)) return null;
  const ask = win.state === "validated" ? await findOpenAsk(db, winId) : null;
  const { id, title, currency } = win;
  const text = (amount: bigint) => plainMoney({ amount, currency }, locale);
  return {
    ...{ id, title, currency, months: ask?.months ?? null },
    lines: deliveringLines(win.valueLines).map((line) => ({
      ...{ id: line.id, name: valueNames[line.kind], label: line.label },
      ...{ validated: text(line.validated ?? 0n), realised: text(line.realised) },
    })),
  };
}
