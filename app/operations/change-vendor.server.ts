import { recordEvent } from "~/db/audit.server";
import { countVendorOrders, findVendor, updateVendor, type VendorFields } from "~/db/vendors.server";
import { isOver, orderStates } from "~/domain/trophies/order-state";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

const openStates = orderStates.filter((state) => !isOver(state));

/** Changes a vendor. The currency stays while orders are under way, because their prices are in it. */
export async function changeVendor(
  act: Act,
  input: { vendorId: string; vendor: VendorFields },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = await findVendor(tx, input.vendorId);
    if (!before) return refused("not-found");
    const changesCurrency = before.currency !== input.vendor.currency;
    if (changesCurrency && (await countVendorOrders(tx, before.id, openStates)) > 0) {
      return refused("vendor-has-open-orders", { field: "currency" });
    }
    await updateVendor(tx, before.id, input.vendor);
    const subject = { type: "vendor", id: before.id };
    const { id: _id, retiredAt: _retiredAt, ...fields } = before;
    await recordEvent(tx, act, { act: "vendor.changed", subject, before: fields, after: input.vendor });
    return granted();
  });
}
