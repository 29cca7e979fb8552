import type { Tx } from "~/db/client.server";
import { findOrderForChange, updateOrderFrom, type OrderInFull } from "~/db/orders.server";
import { orderTakes, stateAfter, statesThatTake, type OrderAct } from "~/domain/trophies/order-state";
import { granted, refused, type Verdict } from "~/domain/verdict";

/** Holds an order until the transaction ends, if it can take this step now. */
export async function openOrder(tx: Tx, orderId: string, step: OrderAct): Promise<Verdict<OrderInFull>> {
  const order = await findOrderForChange(tx, orderId);
  if (!order) return refused("not-found");
  if (!orderTakes(order.state, step)) return refused("wrong-order-state", { detail: order.state });
  return granted(order);
}

/** Moves an order to the state after this step and writes what belongs to it. */
export async function moveOrder(
  tx: Tx,
  order: OrderInFull,
  step: OrderAct,
  change: Parameters<typeof updateOrderFrom>[3] = {},
): Promise<void> {
  const state = stateAfter(order.state, step) ?? order.state;
  const moved = await updateOrderFrom(tx, order.id, statesThatTake(step), { ...change, state });
  if (!moved) throw new Error(`Order ${order.id} moved while it was held.`);
}
