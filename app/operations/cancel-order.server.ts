import { recordEvent } from "~/db/audit.server";
import { reasonProblem } from "~/domain/reason";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { moveOrder, openOrder } from "./open-order.server";

/** Ends an order before anything was shipped, with a reason that stays in the record. */
export async function cancelOrder(act: Act, input: { orderId: string; reason: string }): Promise<Verdict> {
  const reason = input.reason.trim();
  const problem = reasonProblem(reason);
  if (problem) return problem;
  return transact(act, async (tx) => {
    const opened = await openOrder(tx, input.orderId, "cancel");
    if (!opened.ok) return opened;
    const order = opened.value;
    await moveOrder(tx, order, "cancel");
    await recordEvent(tx, act, {
      act: "order.cancelled",
      subject: { type: "order", id: order.id },
      before: { state: order.state },
      after: { state: "cancelled" },
      reason,
    });
    return granted();
  });
}
