import { database } from "~/db/client.server";
import type { Act } from "~/operations/act.server";
import { findOrderForVendor } from "~/operations/vendor-token.server";
import { anonymousAct } from "./require.server";

/** An act of the vendor whose link this is, whoever is signed in here; null where no order has the link. */
export async function vendorActOf(request: Request, token: string): Promise<Act | null> {
  const order = await findOrderForVendor(database(), token);
  if (!order) return null;
  const actor = { kind: "vendor", name: order.vendor.name, orderId: order.id } as const;
  return { ...(await anonymousAct(request)), actor };
}
