import { recordEvent } from "~/db/audit.server";
import { removeSuppression } from "~/db/suppressions.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Lets letters go to an address again, with the reason why that is right now. */
export async function liftSuppression(act: Act, lift: { address: string; reason: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const heldFor = await removeSuppression(tx, lift.address);
    if (heldFor === null) return refused("address-not-suppressed");
    const subject = { type: "address", id: lift.address.toLowerCase() };
    await recordEvent(tx, act, {
      act: "address.lifted",
      subject,
      before: { reason: heldFor },
      reason: lift.reason,
    });
    return granted();
  });
}
