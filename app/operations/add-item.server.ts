import { recordEvent } from "~/db/audit.server";
import { findItemBySku, insertItem, type ItemFields } from "~/db/catalogue.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { findVendor } from "~/db/vendors.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

export interface AddedItem {
  vendorId: string;
  item: ItemFields;
  formKey: string;
}

/** Adds an item to a vendor's catalogue. The same form sent twice gives the same item. */
export async function addItem(act: Act, { vendorId, item, formKey }: AddedItem): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, formKey);
    if (earlier !== null) return granted(earlier);
    const vendor = await findVendor(tx, vendorId);
    if (!vendor) return refused("not-found");
    if (item.zones.length === 0) return refused("zones-missing", { field: "zones" });
    if (await findItemBySku(tx, vendorId, item.sku)) return refused("sku-taken", { field: "sku" });

    const { id } = await insertItem(tx, vendorId, item, act.now);
    await recordEvent(tx, act, { act: "item.added", subject: { type: "item", id }, after: item });
    await settleOnce(tx, formKey, id);
    return granted(id);
  });
}
