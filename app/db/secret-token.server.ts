import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "~/env.server";

/** A new secret of 256 bits for an address or a cookie, and the hash that the database keeps of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOfToken(token) };
}

/** The hash under which the database knows a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A code of six digits that a person can type. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** Hash of a short code, keyed: a copy of the database alone does not tell the code. */
export function hashOfCode(code: string, purpose: string): string {
  return createHmac("sha256", env.APP_SECRET).update(`${purpose}\n${code}`).digest("hex");
}

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export function sameHash(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
