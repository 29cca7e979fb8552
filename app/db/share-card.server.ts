import { shareCardOf, shareValueOf } from "~/domain/wins/share-card";
import { isPublic } from "~/domain/wins/win-state";
import type { Database } from "./client.server";
import { getCompany } from "./company.server";
import { findWin } from "./wins.server";

/** What the picture of a win says; null where the win does not stand. The same for every reader. */
export async function findShareCard(db: Database, winId: string) {
  const win = await findWin(db, winId);
  if (!win || !isPublic(win.state)) return null;
  const { name, locale } = await getCompany(db);
  const line = win.valueLines.find(({ financeState }) => financeState !== "rejected");
  const value = line ? shareValueOf(line, win.currency, locale) : null;
  return {
    id: win.id,
    hides: { customer: win.hideCustomer, amounts: win.hideAmounts },
    card: shareCardOf(win, { value, companyName: name }),
  };
}
