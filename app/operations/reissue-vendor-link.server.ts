import { recordEvent } from "~/db/audit.server";
import { queueLetters } from "~/db/letters.server";
import { claimOnce } from "~/db/once.server";
import { findOrder } from "~/db/orders.server";
import { renderPurchaseOrder } from "~/documents/purchase-order.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { moveOrder, openOrder } from "./open-order.server";
import { letterToVendor, purchaseOrderOf } from "./vendor-letter.server";
import { newVendorLink } from "./vendor-token.server";

/** Sends the vendor the same order with a new link, once for each form. The old link ends at once. */
export async function reissueVendorLink(
  act: Act,
  input: { orderId: string; formKey: string },
): Promise<Verdict> {
  const order = await findOrder(act.db, input.orderId);
  if (!order) return refused("not-found");
  const { poNumber, sentAt } = order;
  if (!poNumber || !sentAt) return refused("wrong-order-state", { detail: order.state });

  const purchase = await purchaseOrderOf(act.db, order, { poNumber, orderedAt: sentAt });
  const pdf = await renderPurchaseOrder(purchase);
  const link = newVendorLink(act.now, order.neededBy);
  return transact(act, async (tx) => {
    if ((await claimOnce(tx, act, input.formKey)) !== null) return granted();
    const opened = await openOrder(tx, order.id, "reissue-link");
    if (!opened.ok) return opened;
    const change = { vendorTokenHash: link.tokenHash, vendorTokenEndsAt: link.endsAt };
    await moveOrder(tx, opened.value, "reissue-link", change);
    await queueLetters(tx, act, [letterToVendor({ order: opened.value, purchase, pdf, link })]);
    const after = { to: order.vendor.email, endsAt: link.endsAt };
    await recordEvent(tx, act, {
      act: "order.link-reissued",
      subject: { type: "order", id: order.id },
      after,
    });
    return granted();
  });
}
