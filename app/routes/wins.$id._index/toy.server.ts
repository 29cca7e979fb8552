import type { SignedIn } from "~/auth/require.server";
import type { Database } from "~/db/client.server";
import type { CompanySettings } from "~/db/company.server";
import { findOrderOfWin } from "~/db/orders.server";
import { findToySuggestion, findToyValue, isToyDeclined } from "~/db/toy-suggestions.server";
import type { WinPage } from "~/db/win-page.server";
import { plainMoney } from "~/domain/money";
import { may } from "~/domain/people/may";
import { orderNumber } from "~/domain/trophies/order-number";
import { isSigning } from "~/domain/wins/sides";

/** What people who manage orders read of the deal toy of a win; null for others and for a win that does not stand. */
export async function toyOf(
  db: Database,
  win: WinPage,
  { viewer, company }: { viewer: SignedIn; company: Pick<CompanySettings, "currency" | "locale"> },
) {
  if (!win.mayOrderKeepsake || !may(viewer, "manage-orders")) return null;
  const [order, suggestion, value, declined] = await Promise.all([
    findOrderOfWin(db, win.id),
    findToySuggestion(db, viewer, win.id),
    findToyValue(db),
    isToyDeclined(db, win.id),
  ]);
  const said = (amount: bigint) => plainMoney({ amount, currency: company.currency }, company.locale);
  return {
    pieces: win.participants.filter(({ side }) => isSigning(side)).length,
    order: order && { id: order.id, number: orderNumber(order.number) },
    suggested:
      suggestion && value !== null ? { validated: said(suggestion.validated), from: said(value) } : null,
    // Whatever the win is worth, so that what somebody declines tells nobody that it is worth much.
    mayDecline: value !== null && !declined,
  };
}
