import type { SignedIn } from "~/auth/require.server";
import { listTimeline } from "~/db/audit.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findAddressed } from "~/db/order-people.server";
import { findOrder, type OrderInFull } from "~/db/orders.server";
import { isUnderWraps } from "~/db/under-wraps.server";
import { formatMoney } from "~/domain/money";
import { may } from "~/domain/people/may";
import { mayApprove } from "~/domain/trophies/approval";
import { isLate } from "~/domain/trophies/lateness";
import { orderActs, orderTakes, type OrderAct } from "~/domain/trophies/order-state";
import { summaryOf } from "~/domain/trophies/order-summary";
import { isLinkOpen } from "~/domain/trophies/vendor-link";
import { dayIn } from "~/domain/zoned-time";
import { guardFacts, guardOrder } from "~/operations/guard-order.server";

/** Everything that the page of an order shows to this person, or null where there is no such order. */
export async function readOrder(viewer: SignedIn, id: string, position: number) {
  const db = database();
  const order = await findOrder(db, id);
  if (!order) return null;
  const [company, now, findings, facts, steps, submitter, decider] = await Promise.all([
    getCompany(db),
    databaseNow(db),
    guardOrder(db, order),
    guardFacts(db, order),
    listTimeline(db, { type: "order", id }),
    findAddressed(db, order.submittedById),
    findAddressed(db, order.decidedById),
  ]);
  const price = (amount: bigint) => formatMoney({ amount, currency: order.currency }, company.locale);
  const chosen = order.pieces.find((piece) => piece.position === position) ?? order.pieces[0];
  const day = (date: Date | null) => date?.toISOString() ?? null;
  return {
    order: {
      ...summaryOf(order, company.locale),
      vendor: { name: order.vendor.name, contactName: order.vendor.contactName, email: order.vendor.email },
      neededBy: day(order.neededBy),
      deliverTo: order.deliverTo,
      note: order.note,
      poNumber: order.poNumber,
      rejectReason: order.rejectReason,
      createdAt: order.createdAt.toISOString(),
      submittedAt: day(order.submittedAt),
      decidedAt: day(order.decidedAt),
      sentAt: day(order.sentAt),
      acknowledgedAt: day(order.acknowledgedAt),
      vendorContact: order.vendorContact,
      promisedShipOn: day(order.promisedShipOn),
      promisedArriveOn: day(order.promisedArriveOn),
      linkEndsAt: day(order.vendorTokenEndsAt),
      linkOpen: isLinkOpen(order.vendorTokenEndsAt, now),
      secret: await isUnderWraps(db, order, now),
      late: isLate(order, dayIn(now, company.timeZone)),
      win: order.win && { id: order.win.id, title: order.win.title, state: order.win.state },
    },
    pieces: order.pieces.map((piece) => ({
      id: piece.id,
      position: piece.position,
      recipientName: piece.recipientName,
      itemName: piece.item.name,
      engraving: piece.engraving,
      price: price(piece.unitPrice),
      wrong: (findings.get(piece.id) ?? []).length,
      carrier: piece.carrier,
      trackingNumber: piece.trackingNumber,
      shippedAt: day(piece.shippedAt),
      receivedAt: day(piece.receivedAt),
      condition: piece.condition,
    })),
    chosen: chosen && {
      id: chosen.id,
      position: chosen.position,
      recipientName: chosen.recipientName,
      engraving: chosen.engraving,
      zones: chosen.item.zones,
      shape: chosen.item.shape,
      findings: findings.get(chosen.id) ?? [],
      honouredOn: facts.honouredOn,
    },
    submitter,
    decider,
    steps: steps.map(({ seq: _seq, at, ...step }) => ({ ...step, at: at.toISOString() })),
    can: actsOf(viewer, order),
    timeZone: viewer.timeZone,
  };
}

/** What this person can do with the order now. */
function actsOf(viewer: SignedIn, order: OrderInFull): OrderAct[] {
  const recipientIds = order.pieces.map(({ recipientId }) => recipientId);
  const approves = may(viewer, "approve-orders") && mayApprove(viewer.id, { ...order, recipientIds }).ok;
  const manages = may(viewer, "manage-orders");
  return orderActs.filter((act) => {
    if (!orderTakes(order.state, act) || act === "acknowledge" || act === "ship") return false;
    return act === "approve" || act === "reject" ? approves : manages;
  });
}
