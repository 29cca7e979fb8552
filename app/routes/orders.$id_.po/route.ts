import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requireOrder } from "~/auth/require-order.server";
import { database } from "~/db/client.server";
import { findOrder } from "~/db/orders.server";
import { purchaseOrderFilename, renderPurchaseOrder } from "~/documents/purchase-order.server";
import { purchaseOrderOf } from "~/operations/vendor-letter.server";

/** The purchase order as PDF, once it has a number. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await orPlainly(requireOrder(request, params.id, "see-orders"));
  const db = database();
  const order = await findOrder(db, params.id ?? "");
  if (!order?.poNumber || !order.sentAt) throw new Response("Not found", { status: 404 });
  const { poNumber, sentAt } = order;
  const pdf = await renderPurchaseOrder(await purchaseOrderOf(db, order, { poNumber, orderedAt: sentAt }));
  return new Response(pdf, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${purchaseOrderFilename(poNumber)}"`,
      "Cache-Control": "no-store",
    },
  });
}
