import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { listHolders } from "~/db/order-people.server";
import { findOrderForChange, type OrderInFull } from "~/db/orders.server";
import { isUnderWraps } from "~/db/under-wraps.server";
import { formatMoney } from "~/domain/money";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import { roles } from "~/domain/people/role";
import { mayApprove } from "~/domain/trophies/approval";
import { orderNumber } from "~/domain/trophies/order-number";
import { orderTotal } from "~/domain/trophies/order-total";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkReady } from "./guard-order.server";
import { moveOrder, openOrder } from "./open-order.server";

const approving = roles.filter((role) => may({ roles: [role] }, "approve-orders"));
const approvingEarly = approving.filter((role) => may({ roles: [role] }, "see-results-early"));

/**
 * Hands an order to those who may approve it: not to the one who submits it nor to anybody it
 * honours, and before the announcement only to those who may know the winners.
 */
export async function submitOrder(act: Act, input: { orderId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const opened = await openOrder(tx, input.orderId, "submit");
    if (!opened.ok) return (await hasSubmitted(tx, act, input.orderId)) ? granted() : opened;
    const order = opened.value;
    const ready = await checkReady(tx, order);
    if (!ready.ok) return ready;

    const submission = { submittedById: personIdOf(act.actor), submittedAt: act.now };
    await moveOrder(tx, order, "submit", {
      ...submission,
      decidedById: null,
      decidedAt: null,
      rejectReason: "",
    });
    await queueApprovalLetters(tx, act, order);
    await recordEvent(tx, act, {
      act: "order.submitted",
      subject: { type: "order", id: order.id },
      before: { state: order.state },
      after: { state: "submitted", pieces: order.pieces.length, total: String(orderTotal(order.pieces)) },
    });
    return granted();
  });
}

/** Whether an order waits for approval since this person handed it over: a double click is one act. */
async function hasSubmitted(tx: Tx, act: Act, orderId: string): Promise<boolean> {
  const order = await findOrderForChange(tx, orderId);
  return order?.state === "submitted" && order.submittedById === personIdOf(act.actor);
}

async function queueApprovalLetters(tx: Tx, act: Act, order: OrderInFull): Promise<void> {
  const { locale } = await getCompany(tx);
  const submittedById = personIdOf(act.actor);
  const recipientIds = order.pieces.map(({ recipientId }) => recipientId);
  const secret = await isUnderWraps(tx, order, act.now);
  const holders = await listHolders(tx, secret ? approvingEarly : approving);
  const approvers = holders.filter(({ id }) => mayApprove(id, { submittedById, recipientIds }).ok);
  const about = {
    orderNumber: orderNumber(order.number),
    orderTitle: order.title,
    submitter: nameOf(act.actor),
    pieces: order.pieces.length,
    total: formatMoney({ amount: orderTotal(order.pieces), currency: order.currency }, locale),
    vendorName: order.vendor.name,
    path: `/orders/${order.id}`,
  };
  await queueLetters(
    tx,
    act,
    approvers.map(({ id, name, email }) => ({
      template: "order-to-approve" as const,
      to: { personId: id, name, address: email },
      props: { name, ...about },
      key: `order-to-approve/${order.id}/${act.now.getTime()}/${id}`,
    })),
  );
}
