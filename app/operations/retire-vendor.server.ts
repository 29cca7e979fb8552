import { recordEvent } from "~/db/audit.server";
import { findVendor, updateVendor } from "~/db/vendors.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes a vendor out of the catalogue. Orders under way go on. */
export async function retireVendor(act: Act, input: { vendorId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const vendor = await findVendor(tx, input.vendorId);
    if (!vendor) return refused("not-found");
    if (vendor.retiredAt) return refused("already-done");
    await updateVendor(tx, vendor.id, { retiredAt: act.now });
    await recordEvent(tx, act, { act: "vendor.retired", subject: { type: "vendor", id: vendor.id } });
    return granted();
  });
}
