import { describe, expect, it } from "vitest";
import {
  purchaseOrderFilename,
  renderPurchaseOrder,
  type PurchaseOrder,
} from "~/documents/purchase-order.server";
import { pdfPages } from "@tests/support/pdf-text";

const order: PurchaseOrder = {
  poNumber: "PO-2026-00817",
  orderNumber: "TR-0136",
  orderTitle: "Crystal Laurel, Kindred Spirits",
  orderedOn: "9 March 2026",
  neededBy: "Tuesday 14 April 2026",
  company: { name: "Fenwright Instruments", address: "14 Quay Street\nElmsea" },
  buyer: { name: "Leilani Copperpot", email: "leilani@fenwright.example" },
  vendor: {
    name: "Glasmeer Atelier",
    contactName: "Ilse Varnholt",
    email: "orders@glasmeer.example",
    accountNumber: "FW-20418",
    paymentTerms: "30 days net",
  },
  deliverTo: "Hall B reception, 14 Quay Street, Elmsea",
  note: "Please ring before you deliver.",
  pieces: [
    piece(1, ["Kindred Spirits 2026", "José Łukasiewicz-Ødegård", "Nguyễn & Ольга", "What’s in it for we"]),
  ],
  total: "€320.00",
};

describe("a purchase order", () => {
  it("carries everything the vendor needs, accents and all", async () => {
    const pdf = await renderPurchaseOrder(order);
    const [page, ...more] = await pdfPages(pdf);
    expect(more).toEqual([]);
    for (const text of [
      "Purchase order PO-2026-00817",
      "TR-0136",
      "9 March 2026",
      "Tuesday 14 April 2026",
      "14 Quay Street",
      "Leilani Copperpot",
      "Ilse Varnholt",
      "FW-20418",
      "30 days net",
      "Hall B reception",
      "Please ring before you deliver.",
      "Crystal Laurel, 240 mm",
      "CL-240",
      "José Łukasiewicz-Ødegård",
      "Nguyễn & Ольга",
      "What’s in it for we",
      "€320.00",
      "PO-2026-00817, page 1 of 1",
    ]) {
      expect(page).toContain(text);
    }
  });

  it("has its fonts inside", async () => {
    const pdf = Buffer.from(await renderPurchaseOrder(order)).toString("latin1");
    expect(pdf.match(/\/FontFile2? /g)?.length).toBeGreaterThan(1);
    expect(pdf).not.toContain("/BaseFont /Helvetica");
  });

  it("goes on over pages and loses no piece", async () => {
    const pieces = Array.from({ length: 60 }, (_, at) =>
      piece(at + 1, ["Kindred Spirits 2026", `Recipient ${at + 1} of 60`]),
    );
    const pages = await pdfPages(await renderPurchaseOrder({ ...order, pieces, total: "€19,200.00" }));
    expect(pages.length).toBeGreaterThan(2);
    const text = pages.join("\n");
    for (const { engraving } of pieces) expect(text).toContain(engraving[1]);
    expect(pages.at(-1)).toContain("€19,200.00");
    expect(pages.at(-1)).toContain(`page ${pages.length} of ${pages.length}`);
  });

  it("has a file name that every system takes", () => {
    expect(purchaseOrderFilename("PO 4500/12-ä")).toBe("PO-4500-12--.pdf");
  });
});

function piece(position: number, engraving: string[]) {
  return { position, itemName: "Crystal Laurel, 240 mm", sku: "CL-240", engraving, unitPrice: "€320.00" };
}
