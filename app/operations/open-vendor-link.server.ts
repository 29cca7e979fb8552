import type { Tx } from "~/db/client.server";
import type { OrderInFull } from "~/db/orders.server";
import type { OrderAct } from "~/domain/trophies/order-state";
import { isLinkOpen } from "~/domain/trophies/vendor-link";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { openOrder } from "./open-order.server";
import { findOrderForVendor } from "./vendor-token.server";

/** Holds the order that a vendor's link opens, if the link is open and the order can take this step. */
export async function openVendorLink(
  tx: Tx,
  act: Act,
  token: string,
  step: OrderAct,
): Promise<Verdict<OrderInFull>> {
  const named = await findOrderForVendor(tx, token);
  if (!named) return refused("not-found");
  const opened = await openOrder(tx, named.id, step);
  // Asked of the row that is held: the link may have been revoked a moment ago.
  const order = opened.ok ? opened.value : named;
  if (!isLinkOpen(order.vendorTokenEndsAt, act.now) || order.vendorTokenHash !== named.vendorTokenHash) {
    return refused("vendor-link-ended");
  }
  return opened;
}
