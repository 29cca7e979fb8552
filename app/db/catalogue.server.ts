import type { EngravingZone } from "~/domain/trophies/engraving";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

/** What people may change about an item. The price is in minor units of the vendor's currency. */
export interface ItemFields {
  sku: string;
  name: string;
  description: string;
  material: string;
  shape: string;
  unitPrice: bigint;
  zones: EngravingZone[];
}

const withVendor = {
  vendor: { select: { id: true, name: true, currency: true, retiredAt: true, leadTimeDays: true } },
} satisfies Prisma.CatalogueItemInclude;

export async function findItem(db: Database | Tx, id: string) {
  const item = await db.catalogueItem.findUnique({
    where: { id },
    include: { ...withVendor, _count: { select: { pieces: true, awards: { where: { retiredAt: null } } } } },
  });
  return item && { ...item, zones: zonesOf(item.zones) };
}

/** The items of one vendor, those still offered first. */
export async function listVendorItems(db: Database | Tx, vendorId: string) {
  const items = await db.catalogueItem.findMany({
    where: { vendorId },
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
  });
  return items.map((item) => ({ ...item, zones: zonesOf(item.zones) }));
}

/** Everything that can be ordered today, by vendor and name. */
export async function listItemsOnOffer(db: Database | Tx) {
  const items = await db.catalogueItem.findMany({
    where: { retiredAt: null, vendor: { retiredAt: null } },
    orderBy: [{ vendor: { name: "asc" } }, { name: "asc" }],
    include: withVendor,
  });
  return items.map((item) => ({ ...item, zones: zonesOf(item.zones) }));
}

/** Whether another item of the vendor has the number. */
export async function findItemBySku(db: Database | Tx, vendorId: string, sku: string) {
  return db.catalogueItem.findUnique({ where: { vendorId_sku: { vendorId, sku } }, select: { id: true } });
}

export async function insertItem(tx: Tx, vendorId: string, item: ItemFields, now: Date) {
  return tx.catalogueItem.create({
    data: { ...toRow(item), vendorId, createdAt: now },
    select: { id: true },
  });
}

export async function updateItem(tx: Tx, id: string, item: ItemFields) {
  await tx.catalogueItem.update({ where: { id }, data: toRow(item) });
}

export async function updateItemRetired(tx: Tx, id: string, retiredAt: Date | null) {
  await tx.catalogueItem.update({ where: { id }, data: { retiredAt } });
}

function toRow(item: ItemFields) {
  return { ...item, zones: item.zones as unknown as Prisma.InputJsonValue };
}

/** The zones as they were written: only `insertItem` and `updateItem` put them there. */
export function zonesOf(json: unknown): EngravingZone[] {
  return json as EngravingZone[];
}
