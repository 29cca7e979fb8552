import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findAddressed } from "~/db/order-people.server";
import { formatMoney } from "~/domain/money";
import { orderNumber } from "~/domain/trophies/order-number";
import { orderTotal } from "~/domain/trophies/order-total";
import { isLinkOpen } from "~/domain/trophies/vendor-link";
import { findOrderForVendor } from "~/operations/vendor-token.server";

/** What a vendor's link shows: this order alone, and of its people only what is engraved. Null for no such link. */
export async function readVendorOrder(token: string) {
  const db = database();
  const order = await findOrderForVendor(db, token);
  if (!order) return null;
  const [company, now, buyer] = await Promise.all([
    getCompany(db),
    databaseNow(db),
    findAddressed(db, order.submittedById),
  ]);
  const frame = {
    companyName: company.name,
    vendorName: order.vendor.name,
    buyer: { name: buyer?.name ?? company.name, email: buyer?.email ?? "" },
  };
  if (!isLinkOpen(order.vendorTokenEndsAt, now)) return { ended: true as const, frame };

  const price = (amount: bigint) => formatMoney({ amount, currency: order.currency }, company.locale);
  const day = (date: Date | null) => date?.toISOString() ?? null;
  return {
    ended: false as const,
    frame,
    timeZone: company.timeZone,
    order: {
      number: orderNumber(order.number),
      title: order.title,
      state: order.state,
      poNumber: order.poNumber,
      total: price(orderTotal(order.pieces)),
      neededBy: day(order.neededBy),
      deliverTo: order.deliverTo,
      note: order.note,
      vendorContact: order.vendorContact,
      acknowledgedAt: day(order.acknowledgedAt),
      promisedShipOn: day(order.promisedShipOn),
      promisedArriveOn: day(order.promisedArriveOn),
      linkEndsAt: day(order.vendorTokenEndsAt),
    },
    pieces: order.pieces.map((piece) => ({
      id: piece.id,
      position: piece.position,
      itemName: piece.item.name,
      shape: piece.item.shape,
      sku: piece.item.sku,
      engraving: piece.engraving,
      price: price(piece.unitPrice),
      carrier: piece.carrier,
      trackingNumber: piece.trackingNumber,
      shippedAt: day(piece.shippedAt),
    })),
  };
}
