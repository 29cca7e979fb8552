/** What stands on a purchase order. Dates and prices come formatted as the company writes them. */
export interface PurchaseOrder {
  poNumber: string;
  orderNumber: string;
  orderTitle: string;
  orderedOn: string;
  neededBy: string | null;
  company: { name: string; address: string };
  buyer: { name: string; email: string };
  vendor: { name: string; contactName: string; email: string; accountNumber: string; paymentTerms: string };
  deliverTo: string;
  note: string;
  pieces: PurchasedPiece[];
  total: string;
}

export interface PurchasedPiece {
  position: number;
  itemName: string;
  sku: string;
  engraving: string[];
  unitPrice: string;
}

/** The purchase order as a PDF on A4, with its fonts inside; the PDF library is loaded when first needed. */
export async function renderPurchaseOrder(order: PurchaseOrder): Promise<Uint8Array<ArrayBuffer>> {
  const { drawPurchaseOrder } = await import("./purchase-order-pages.server");
  return drawPurchaseOrder(order);
}

/** The name under which a purchase order is attached and downloaded. */
export function purchaseOrderFilename(poNumber: string): string {
  return `${poNumber.replace(/[^A-Za-z0-9._-]+/g, "-")}.pdf`;
}
