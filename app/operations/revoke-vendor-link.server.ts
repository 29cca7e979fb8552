import { recordEvent } from "~/db/audit.server";
import { isLinkOpen } from "~/domain/trophies/vendor-link";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { moveOrder, openOrder } from "./open-order.server";

/** Ends the vendor's link now. Whoever opens it reads whom to ask. */
export async function revokeVendorLink(act: Act, input: { orderId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const opened = await openOrder(tx, input.orderId, "reissue-link");
    if (!opened.ok) return opened;
    const { id, vendorTokenEndsAt } = opened.value;
    if (!isLinkOpen(vendorTokenEndsAt, act.now)) return refused("already-done");
    await moveOrder(tx, opened.value, "reissue-link", { vendorTokenEndsAt: act.now });
    await recordEvent(tx, act, { act: "order.link-revoked", subject: { type: "order", id } });
    return granted();
  });
}
