import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { findAddressed } from "~/db/order-people.server";
import type { OrderInFull } from "~/db/orders.server";
import { orderNumber } from "~/domain/trophies/order-number";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { moveOrder } from "./open-order.server";
import { openVendorLink } from "./open-vendor-link.server";

export interface Acknowledgement {
  token: string;
  contactName: string;
  shipOn: Date;
  arriveOn: Date;
}

const day = 86_400_000;

/** The vendor confirms the order with the days on which it ships and arrives. The buyer is told. */
export async function acknowledgeOrder(act: Act, input: Acknowledgement): Promise<Verdict> {
  if (input.arriveOn < input.shipOn) return refused("dates-reversed", { field: "arriveOn" });
  return transact(act, async (tx) => {
    const opened = await openVendorLink(tx, act, input.token, "acknowledge");
    if (!opened.ok) return opened;
    const order = opened.value;
    if (order.sentAt && input.shipOn.getTime() < order.sentAt.getTime() - day) {
      return refused("ship-date-past", { field: "shipOn" });
    }
    await moveOrder(tx, order, "acknowledge", {
      acknowledgedAt: act.now,
      vendorContact: input.contactName,
      promisedShipOn: input.shipOn,
      promisedArriveOn: input.arriveOn,
    });
    const promise = { shipOn: dayOf(input.shipOn), arriveOn: dayOf(input.arriveOn) };
    await recordEvent(tx, act, {
      act: "order.acknowledged",
      subject: { type: "order", id: order.id },
      before: { state: order.state },
      after: { state: "acknowledged", contactName: input.contactName, ...promise },
    });
    await tellBuyer(tx, act, order, promise);
    return granted();
  });
}

async function tellBuyer(
  tx: Tx,
  act: Act,
  order: OrderInFull,
  promise: { shipOn: string; arriveOn: string },
) {
  const buyer = await findAddressed(tx, order.submittedById);
  if (!buyer) return;
  const { id, name, email } = buyer;
  await queueLetters(tx, act, [
    {
      template: "order-acknowledged",
      to: { personId: id, name, address: email },
      props: {
        name,
        orderNumber: orderNumber(order.number),
        orderTitle: order.title,
        vendorName: order.vendor.name,
        ...promise,
        path: `/orders/${order.id}`,
      },
      key: `order-acknowledged/${order.id}/${id}`,
    },
  ]);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
