import { recordEvent } from "~/db/audit.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { insertVendor, type VendorFields } from "~/db/vendors.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Adds a vendor. The same form sent twice gives the same vendor. */
export async function addVendor(
  act: Act,
  input: { vendor: VendorFields; formKey: string },
): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, input.formKey);
    if (earlier !== null) return granted(earlier);
    const { id } = await insertVendor(tx, input.vendor, act.now);
    await recordEvent(tx, act, { act: "vendor.added", subject: { type: "vendor", id }, after: input.vendor });
    await settleOnce(tx, input.formKey, id);
    return granted(id);
  });
}
