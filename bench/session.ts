import { sessionCookie } from "../app/auth/cookie.server";
import { databaseNow } from "../app/db/clock.server";
import { newToken } from "../app/db/secret-token.server";
import type { Place } from "./place";

const tokens = new Map<string, string>();

/** Cookies of live sessions, one for each person, as their browsers would send them. */
export async function cookiesFor(place: Place, personIds: readonly string[]): Promise<string[]> {
  const now = await databaseNow(place.db);
  const made = personIds.map((personId) => ({ personId, ...newToken() }));
  const rows = made.map(({ personId, tokenHash }) => ({
    personId,
    tokenHash,
    createdAt: now,
    lastSeenAt: now,
  }));
  await place.db.session.createMany({ data: rows });
  return Promise.all(made.map(({ token }) => cookieOf(token)));
}

async function cookieOf(token: string): Promise<string> {
  const [cookie = ""] = (await sessionCookie.serialize(token)).split(";");
  tokens.set(cookie, token);
  return cookie;
}

/** The token that a cookie made here carries. */
export function tokenIn(cookie: string): string {
  return tokens.get(cookie) ?? "";
}
