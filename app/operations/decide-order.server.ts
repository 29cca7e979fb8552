import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { findAddressed } from "~/db/order-people.server";
import type { OrderInFull } from "~/db/orders.server";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { mayApprove } from "~/domain/trophies/approval";
import { orderNumber } from "~/domain/trophies/order-number";
import { granted, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { moveOrder, openOrder } from "./open-order.server";

export interface Decision {
  orderId: string;
  step: "approve" | "reject";
  reason: string;
}

/** Holds a submitted order for a decision that this person may take. */
export async function openForDecision(
  tx: Tx,
  act: Act,
  { orderId, step }: Decision,
): Promise<Verdict<OrderInFull>> {
  const opened = await openOrder(tx, orderId, step);
  if (!opened.ok) return opened;
  const order = opened.value;
  const recipientIds = order.pieces.map(({ recipientId }) => recipientId);
  const allowed = mayApprove(personIdOf(act.actor) ?? "", {
    submittedById: order.submittedById,
    recipientIds,
  });
  return allowed.ok ? granted(order) : allowed;
}

/** Writes the decision, records it and tells whoever submitted the order. */
export async function writeDecision(
  tx: Tx,
  act: Act,
  order: OrderInFull,
  { step, reason }: Decision,
): Promise<void> {
  const approved = step === "approve";
  const decision = {
    decidedById: personIdOf(act.actor),
    decidedAt: act.now,
    rejectReason: approved ? "" : reason,
  };
  await moveOrder(tx, order, step, decision);
  await recordEvent(tx, act, {
    act: approved ? "order.approved" : "order.rejected",
    subject: { type: "order", id: order.id },
    before: { state: order.state },
    after: { state: approved ? "approved" : "rejected" },
    reason,
  });
  const submitter = await findAddressed(tx, order.submittedById);
  if (!submitter) return;
  const { name, email } = submitter;
  await queueLetters(tx, act, [
    {
      template: "order-decided",
      to: { personId: submitter.id, name, address: email },
      props: {
        name,
        orderNumber: orderNumber(order.number),
        orderTitle: order.title,
        approved,
        by: nameOf(act.actor),
        reason,
        path: `/orders/${order.id}`,
      },
      key: `order-decided/${order.id}/${act.now.getTime()}/${submitter.id}`,
    },
  ]);
}
