import type { Database, Tx } from "~/db/client.server";
import { findOrderByLink, type OrderInFull } from "~/db/orders.server";
import { hashOfToken, newToken } from "~/db/secret-token.server";
import { vendorLinkEnd } from "~/domain/trophies/vendor-link";

/** A vendor's link: the token for the letter, its hash for the database, and its end. */
export interface VendorLink {
  token: string;
  tokenHash: string;
  endsAt: Date;
}

const shape = /^[A-Za-z0-9_-]{43}$/;

/** A new link of 256 bits. */
export function newVendorLink(now: Date, neededBy: Date | null): VendorLink {
  return { ...newToken(), endsAt: vendorLinkEnd(now, neededBy) };
}

/** The order that a vendor's link names, also after the link has ended. */
export async function findOrderForVendor(db: Database | Tx, token: string): Promise<OrderInFull | null> {
  if (!shape.test(token)) return null;
  return findOrderByLink(db, hashOfToken(token));
}
