import type { Database } from "~/db/client.server";
import type { Verdict } from "~/domain/verdict";
import type { Act } from "~/operations/act.server";
import { approveOrder } from "~/operations/approve-order.server";
import { draftOrder } from "~/operations/draft-order.server";
import { sendOrder } from "~/operations/send-order.server";
import { submitOrder } from "~/operations/submit-order.server";
import { makeItem, makeVendor } from "../../prisma/factories";
import { randomUUID } from "node:crypto";
import type { Cast } from "./cast";
import { actAs } from "./cast";

/** A vendor with a crystal and a block, and a company that says where to deliver. */
export async function catalogue(db: Database) {
  await db.company.update({ where: { id: 1 }, data: { address: "14 Quay Street, Elmsea" } });
  const vendor = await makeVendor(db, {
    name: "Glasmeer Atelier",
    contactName: "Ilse Varnholt",
    email: "orders@glasmeer.example",
    accountNumber: "FW-20418",
    paymentTerms: "30 days net",
  });
  const zones = [{ name: "Front", lines: 4, characters: 24 }];
  const crystal = await makeItem(db, vendor.id, {
    sku: "CL-240",
    name: "Crystal Laurel",
    unitPrice: 32_000n,
    zones,
  });
  const block = await makeItem(db, vendor.id, {
    sku: "DB-80",
    name: "Deal block",
    shape: "cube",
    unitPrice: 4_800n,
    zones,
  });
  return { vendor, crystal, block };
}

/** A draft with one piece for Alice, made by Bill. */
export async function draftFor(
  act: Act,
  itemId: string,
  recipientEmail = "alice@fenwright.example",
): Promise<string> {
  const made = await draftOrder(act, {
    title: "Crystal Laurel, Kindred Spirits",
    itemId,
    recipientName: "Alice Moreau",
    recipientEmail,
    formKey: randomUUID(),
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

/** An order of Bill's that Frank approved. */
export async function approvedOrder(db: Database, { bill, frank }: Cast, itemId: string): Promise<string> {
  const orderId = await draftFor(actAs(db, bill), itemId);
  mustDo(await submitOrder(actAs(db, bill), { orderId }));
  mustDo(await approveOrder(actAs(db, frank), { orderId }));
  return orderId;
}

/** The same, with the vendor; the token is the one in the vendor's letter. */
export async function sentOrder(db: Database, people: Cast, itemId: string) {
  const orderId = await approvedOrder(db, people, itemId);
  mustDo(await sendOrder(actAs(db, people.bill), { orderId, poNumber: "" }));
  return { orderId, token: await tokenOf(db, orderId) };
}

/** The token in the latest letter to the vendor of an order. */
export async function tokenOf(db: Database, orderId: string): Promise<string> {
  const letters = await db.letter.findMany({
    where: { idempotencyKey: { startsWith: `order-to-vendor/${orderId}/` } },
    orderBy: { createdAt: "desc" },
  });
  const { path } = letters[0]?.props as { path: string };
  return path.replace("/vendor/", "");
}

/** The vendor acting by the link of an order. */
export function actAsVendor(db: Database, orderId: string, now = new Date()): Act {
  return { db, actor: { kind: "vendor", name: "Glasmeer Atelier", orderId }, now, origin: "198.51.100.4" };
}

/** Everything that an act could leave behind, for comparing before and after a refusal. */
export async function traces(db: Database) {
  const [orders, pieces, letters, events] = await Promise.all([
    db.trophyOrder.findMany({ orderBy: { id: "asc" } }),
    db.piece.findMany({ orderBy: { id: "asc" } }),
    db.letter.count(),
    db.auditEvent.count(),
  ]);
  return { orders, pieces, letters, events };
}

/** What an act yields that cannot be refused. */
export function mustDo<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(`Refused: ${verdict.reason}`);
  return verdict.value;
}
