import { createCookie } from "@remix-run/node";
import { env } from "~/env.server";
import { absoluteDays } from "~/db/sessions.server";

const secure = env.APP_ORIGIN.startsWith("https:");

/** `__Host-` binds a cookie to this host over https; a plain name serves http://localhost. */
const nameOf = (name: string) => (secure ? `__Host-${name}` : name);

const flags = { path: "/", httpOnly: true, secure, sameSite: "lax" as const, secrets: [env.APP_SECRET] };

/** Holds the token of the session. */
export const sessionCookie = createCookie(nameOf("laurels"), {
  ...flags,
  maxAge: absoluteDays * 24 * 60 * 60,
});

/** Holds the address that a code was asked for, between the two pages of sign-in. */
export const askedCookie = createCookie(nameOf("laurels-asked"), { ...flags, maxAge: 15 * 60 });

/** Holds the theme that the person chose; not a secret, but signed like the others. */
export const themeCookie = createCookie(nameOf("laurels-theme"), { ...flags, maxAge: 365 * 24 * 60 * 60 });

/** The token in the request's cookie, if its signature is ours. */
export async function tokenOf(request: Request): Promise<string | null> {
  const token: unknown = await sessionCookie.parse(request.headers.get("Cookie"));
  return typeof token === "string" && token.length < 100 ? token : null;
}
