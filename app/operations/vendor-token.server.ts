import { createHash, randomBytes } from "node:crypto";
import type { Database, Tx } from "~/db/client.server";
import { findOrderByLink, type OrderInFull } from "~/db/orders.server";

const tokenBytes = 32;
const shape = /^[A-Za-z0-9_-]{43}$/;

/** A new link for a vendor: 256 bits for the letter, and their hash for the database. */
export function newVendorToken(): { token: string; hash: string } {
  const token = randomBytes(tokenBytes).toString("base64url");
  return { token, hash: hashOf(token) };
}

/** The order that a vendor's link names, also after the link has ended. */
export async function findOrderForVendor(db: Database | Tx, token: string): Promise<OrderInFull | null> {
  if (!shape.test(token)) return null;
  return findOrderByLink(db, hashOf(token));
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
