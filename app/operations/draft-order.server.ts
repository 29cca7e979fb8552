import { recordEvent } from "~/db/audit.server";
import { findItem } from "~/db/catalogue.server";
import { getCompany } from "~/db/company.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { insertOrder } from "~/db/orders.server";
import { insertPieces } from "~/db/pieces.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { recipientOf } from "./recipient-of.server";

export interface HandMadeOrder {
  title: string;
  itemId: string;
  recipientName: string;
  /** Where the recipient is in the directory; empty for a guest. */
  recipientEmail: string;
  formKey: string;
}

/** Starts an order by hand with its first piece. The same form sent twice gives the same order. */
export async function draftOrder(act: Act, input: HandMadeOrder): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, input.formKey);
    if (earlier !== null) return granted(earlier);
    const item = await findItem(tx, input.itemId);
    if (!item || item.retiredAt || item.vendor.retiredAt) return refused("item-retired", { field: "itemId" });

    const recipient = await recipientOf(tx, input);
    if (!recipient.ok) return recipient;

    const { title } = input;
    const { address } = await getCompany(tx);
    const { id: vendorId, currency } = item.vendor;
    const orderId = await insertOrder(tx, { title, vendorId, currency, deliverTo: address }, act.now);
    if (!orderId) throw new Error("An order of its own met another.");
    const { recipientId, recipientName } = recipient.value;
    const engraving = [recipientName];
    const piece = {
      itemId: item.id,
      unitPrice: item.unitPrice,
      position: 1,
      recipientId,
      recipientName,
      engraving,
    };
    await insertPieces(tx, orderId, [piece]);
    const after = { title, pieces: [{ recipientName, engraving }] };
    await recordEvent(tx, act, { act: "order.drafted", subject: { type: "order", id: orderId }, after });
    await settleOnce(tx, input.formKey, orderId);
    return granted(orderId);
  });
}
