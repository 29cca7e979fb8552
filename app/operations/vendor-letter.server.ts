import type { Database, Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import type { QueuedLetter } from "~/db/letters.server";
import { findAddressed } from "~/db/order-people.server";
import type { OrderInFull } from "~/db/orders.server";
import { purchaseOrderFilename, type PurchaseOrder } from "~/documents/purchase-order.server";
import { formatMoney } from "~/domain/money";
import { engravedDate } from "~/domain/trophies/engraving-template";
import { orderNumber } from "~/domain/trophies/order-number";
import { orderTotal } from "~/domain/trophies/order-total";
import { dayIn } from "~/domain/zoned-time";
import type { VendorLink } from "./vendor-token.server";

/** The purchase order of an order, as it is printed. */
export async function purchaseOrderOf(
  db: Database | Tx,
  order: OrderInFull,
  { poNumber, orderedAt }: { poNumber: string; orderedAt: Date },
): Promise<PurchaseOrder> {
  const company = await getCompany(db);
  const buyer = await findAddressed(db, order.submittedById);
  const price = (amount: bigint) => formatMoney({ amount, currency: order.currency }, company.locale);
  return {
    poNumber,
    orderNumber: orderNumber(order.number),
    orderTitle: order.title,
    orderedOn: readable(dayIn(orderedAt, company.timeZone)),
    neededBy: order.neededBy && readable(order.neededBy),
    company: { name: company.name, address: company.address },
    buyer: { name: buyer?.name ?? company.name, email: buyer?.email ?? "" },
    vendor: order.vendor,
    deliverTo: order.deliverTo,
    note: order.note,
    pieces: order.pieces.map(({ position, item, engraving, unitPrice }) => ({
      position,
      itemName: item.name,
      sku: item.sku,
      engraving,
      unitPrice: price(unitPrice),
    })),
    total: price(orderTotal(order.pieces)),
  };
}

interface Sending {
  order: OrderInFull;
  purchase: PurchaseOrder;
  pdf: Uint8Array<ArrayBuffer>;
  link: VendorLink;
}

/** The letter that brings a vendor the purchase order and the link to the order's page. */
export function letterToVendor({ order, purchase, pdf, link }: Sending): QueuedLetter {
  const { vendor } = order;
  const { poNumber, pieces, total, deliverTo, note } = purchase;
  return {
    template: "order-to-vendor",
    to: { name: vendor.contactName || vendor.name, address: vendor.email },
    props: {
      contactName: vendor.contactName || vendor.name,
      companyName: purchase.company.name,
      companyAddress: purchase.company.address,
      buyerName: purchase.buyer.name,
      buyerEmail: purchase.buyer.email,
      orderTitle: order.title,
      poNumber,
      accountNumber: vendor.accountNumber,
      neededBy: order.neededBy && order.neededBy.toISOString().slice(0, 10),
      deliverTo,
      note,
      pieces,
      total,
      paymentTerms: vendor.paymentTerms,
      path: `/vendor/${link.token}`,
      linkEndsAt: link.endsAt.toISOString(),
    },
    key: `order-to-vendor/${order.id}/${link.tokenHash.slice(0, 16)}`,
    attachments: [
      { filename: purchaseOrderFilename(poNumber), contentType: "application/pdf", content: pdf },
    ],
  };
}

function readable(day: Date): string {
  return engravedDate(day.toISOString().slice(0, 10));
}
