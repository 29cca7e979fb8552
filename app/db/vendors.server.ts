import type { Database, Tx } from "./client.server";
import type { OrderState } from "~/domain/trophies/order-state";

/** What people may change about a vendor. */
export interface VendorFields {
  name: string;
  contactName: string;
  email: string;
  accountNumber: string;
  currency: string;
  paymentTerms: string;
  leadTimeDays: number;
  note: string;
}

const fields = {
  id: true,
  name: true,
  contactName: true,
  email: true,
  accountNumber: true,
  currency: true,
  paymentTerms: true,
  leadTimeDays: true,
  note: true,
  retiredAt: true,
} as const;

export async function findVendor(db: Database | Tx, id: string) {
  return db.vendor.findUnique({ where: { id }, select: fields });
}

/** All vendors, those still ordered from first, with how many items and orders they have. */
export async function listVendors(db: Database | Tx) {
  return db.vendor.findMany({
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    select: { ...fields, _count: { select: { items: { where: { retiredAt: null } }, orders: true } } },
  });
}

export async function insertVendor(tx: Tx, vendor: VendorFields, now: Date) {
  return tx.vendor.create({ data: { ...vendor, createdAt: now }, select: { id: true } });
}

export async function updateVendor(
  tx: Tx,
  id: string,
  change: Partial<VendorFields> & { retiredAt?: Date | null },
) {
  await tx.vendor.update({ where: { id }, data: change });
}

export async function countVendorOrders(db: Database | Tx, vendorId: string, states: readonly OrderState[]) {
  return db.trophyOrder.count({ where: { vendorId, state: { in: [...states] } } });
}
