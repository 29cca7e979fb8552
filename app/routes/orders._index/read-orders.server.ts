import type { SignedIn } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { listOrders } from "~/db/order-list.server";
import { plainMoney } from "~/domain/money";
import { may } from "~/domain/people/may";
import { mayApprove } from "~/domain/trophies/approval";
import { isLate } from "~/domain/trophies/lateness";
import { orderNumber, readOrderNumber } from "~/domain/trophies/order-number";
import { isOver } from "~/domain/trophies/order-state";
import { orderTotal } from "~/domain/trophies/order-total";
import { dayIn } from "~/domain/zoned-time";
import { shortDay } from "~/ui/dates";
import type { OrdersFilter } from "./read-filter";

/** The orders of a filter as cards, and the figures above them. */
export async function readOrders(viewer: SignedIn, { words, state }: OrdersFilter) {
  const db = database();
  const [company, now] = await Promise.all([getCompany(db), databaseNow(db)]);
  const rows = await listOrders(db, {
    words,
    number: readOrderNumber(words),
    states: state ? [state] : undefined,
    announcedBy: may(viewer, "see-results-early") ? undefined : now,
  });
  const today = dayIn(now, company.timeZone);
  const orders = rows.map((row) => {
    const recipientIds = row.pieces.map(({ recipientId }) => recipientId);
    const shown = (on: Date | null) => on && shortDay(on, "UTC", today);
    const asksMe = row.state === "submitted" && may(viewer, "approve-orders");
    return {
      id: row.id,
      number: orderNumber(row.number),
      title: row.title,
      state: row.state,
      vendorName: row.vendor.name,
      shape: row.pieces[0]?.item.shape ?? "crystal",
      pieces: row.pieces.length,
      shipped: row.pieces.filter(({ shippedAt }) => shippedAt).length,
      received: row.pieces.filter(({ receivedAt }) => receivedAt).length,
      total: plainMoney({ amount: orderTotal(row.pieces), currency: row.currency }, company.locale),
      neededBy: shown(row.neededBy),
      arrivesOn: shown(row.promisedArriveOn),
      late: isLate(row, today),
      waitsForMe: asksMe && mayApprove(viewer.id, { submittedById: row.submittedById, recipientIds }).ok,
    };
  });
  const figures = {
    waitForMe: orders.filter(({ waitsForMe }) => waitsForMe).length,
    toSend: orders.filter((order) => order.state === "approved").length,
    late: orders.filter(({ late }) => late).length,
    underWay: orders.filter((order) => !isOver(order.state)).length,
  };
  return { orders, figures };
}

export type OrderCard = Awaited<ReturnType<typeof readOrders>>["orders"][number];

export type OrderFigures = Awaited<ReturnType<typeof readOrders>>["figures"];
