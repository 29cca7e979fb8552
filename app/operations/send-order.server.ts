import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { uniqueConflict } from "~/db/conflict.server";
import { queueLetters } from "~/db/letters.server";
import { findOrder, findOrderByPoNumber, type OrderInFull } from "~/db/orders.server";
import { renderPurchaseOrder } from "~/documents/purchase-order.server";
import { orderTakes } from "~/domain/trophies/order-state";
import { isPoNumber, poNumber } from "~/domain/trophies/po-number";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { checkReady } from "./guard-order.server";
import { moveOrder, openOrder } from "./open-order.server";
import { letterToVendor, purchaseOrderOf } from "./vendor-letter.server";
import { newVendorLink } from "./vendor-token.server";

export interface Sending {
  orderId: string;
  /** As typed from the company's own system; empty for one by the company's pattern. */
  poNumber: string;
}

/**
 * Sends an approved order to its vendor, once: one letter with the purchase order as PDF and a signed link.
 * The PDF is drawn before the transaction; the state and the number, unique among all orders, decide inside it.
 */
export async function sendOrder(act: Act, input: Sending): Promise<Verdict> {
  const order = await findOrder(act.db, input.orderId);
  if (!order) return refused("not-found");
  if (!orderTakes(order.state, "send")) return notNow(order);
  const number = await choosePoNumber(act, order, input.poNumber);
  if (!number.ok) return number;

  const purchase = await purchaseOrderOf(act.db, order, { poNumber: number.value, orderedAt: act.now });
  const pdf = await renderPurchaseOrder(purchase);
  const link = newVendorLink(act.now, order.neededBy);
  try {
    return await transact(act, async (tx) => {
      const opened = await openOrder(tx, order.id, "send");
      if (!opened.ok) return opened.reason === "wrong-order-state" ? notNow(order) : opened;
      const ready = await checkReady(tx, opened.value);
      if (!ready.ok) return ready;
      await moveOrder(tx, opened.value, "send", {
        poNumber: purchase.poNumber,
        sentAt: act.now,
        vendorTokenHash: link.tokenHash,
        vendorTokenEndsAt: link.endsAt,
      });
      await queueLetters(tx, act, [letterToVendor({ order: opened.value, purchase, pdf, link })]);
      await recordEvent(tx, act, {
        act: "order.sent",
        subject: { type: "order", id: order.id },
        before: { state: order.state },
        after: {
          state: "sent",
          poNumber: purchase.poNumber,
          vendor: order.vendor.name,
          to: order.vendor.email,
        },
      });
      return granted();
    });
  } catch (thrown) {
    if (uniqueConflict(thrown))
      return refused("po-number-taken", { field: "poNumber", detail: purchase.poNumber });
    throw thrown;
  }
}

function notNow(order: OrderInFull): Verdict<never> {
  if (order.sentAt || order.state === "approved") return refused("order-already-sent");
  return refused("wrong-order-state", { detail: order.state });
}

async function choosePoNumber(act: Act, order: OrderInFull, typed: string): Promise<Verdict<string>> {
  const company = await getCompany(act.db);
  const year = dayIn(act.now, company.timeZone).getUTCFullYear();
  const chosen = typed.trim() || poNumber(company.poPattern, { year, number: order.number });
  if (!isPoNumber(chosen)) return refused("po-number-wrong", { field: "poNumber" });
  const taken = await findOrderByPoNumber(act.db, chosen);
  if (taken) return refused("po-number-taken", { field: "poNumber", detail: chosen });
  return granted(chosen);
}
