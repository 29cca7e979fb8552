import { recordEvent } from "~/db/audit.server";
import { findItem } from "~/db/catalogue.server";
import type { Tx } from "~/db/client.server";
import { findOrderOfCategory, type OrderInFull } from "~/db/orders.server";
import { updatePiecesItem } from "~/db/pieces.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { moveOrder, openOrder } from "./open-order.server";

export interface OrderChange {
  orderId: string;
  title: string;
  deliverTo: string;
  neededBy: Date | null;
  note: string;
  /** What all pieces are made as; null leaves it. */
  itemId: string | null;
}

/** Changes where, when and what of an order that has not been submitted; another item brings its own vendor and price. */
export async function changeOrder(act: Act, input: OrderChange): Promise<Verdict> {
  return transact(act, async (tx) => {
    const opened = await openOrder(tx, input.orderId, "change");
    if (!opened.ok) return opened;
    const order = opened.value;
    const made = await changeItem(tx, order, input.itemId);
    if (!made.ok) return made;

    const { title, deliverTo, neededBy, note } = input;
    const { id: vendorId, currency, name } = made.value;
    await moveOrder(tx, order, "change", { title, deliverTo, neededBy, note, vendorId, currency });
    await recordEvent(tx, act, {
      act: "order.changed",
      subject: { type: "order", id: order.id },
      before: recorded(order, order.vendor.name),
      after: recorded(input, name),
    });
    return granted();
  });
}

/** The vendor of the order after the change. */
async function changeItem(
  tx: Tx,
  order: OrderInFull,
  itemId: string | null,
): Promise<Verdict<{ id: string; name: string; currency: string }>> {
  if (itemId === null || order.pieces.every((piece) => piece.itemId === itemId)) return granted(order.vendor);
  const item = await findItem(tx, itemId);
  if (!item || item.retiredAt || item.vendor.retiredAt) return refused("item-retired", { field: "itemId" });
  if (await hasOtherOrder(tx, order, item.vendor.id)) return refused("order-exists", { field: "itemId" });
  await updatePiecesItem(tx, order.id, item);
  return granted(item.vendor);
}

async function hasOtherOrder(tx: Tx, { id, categoryId }: OrderInFull, vendorId: string): Promise<boolean> {
  if (!categoryId) return false;
  const other = await findOrderOfCategory(tx, categoryId, vendorId);
  return other !== null && other.id !== id;
}

function recorded(order: Omit<OrderChange, "orderId" | "itemId">, vendor: string) {
  const neededBy = order.neededBy?.toISOString().slice(0, 10) ?? null;
  return { title: order.title, deliverTo: order.deliverTo, neededBy, note: order.note, vendor };
}
