import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findOrderHonours } from "~/db/orders.server";
import { isUnderWraps } from "~/db/under-wraps.server";
import { may, type Permission } from "~/domain/people/may";
import { requireMay, type SignedIn } from "./require.server";

/**
 * The person signed in, if their roles give the permission and they may see this order: until the announcement
 * an order that names the winners is there only for those who may know them.
 */
export async function requireOrder(
  request: Request,
  orderId: string | undefined,
  permission: Permission,
): Promise<SignedIn> {
  const viewer = await requireMay(request, permission);
  const db = database();
  const order = await findOrderHonours(db, orderId ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  if (may(viewer, "see-results-early")) return viewer;
  if (await isUnderWraps(db, order, await databaseNow(db))) throw new Response("Not found", { status: 404 });
  return viewer;
}
