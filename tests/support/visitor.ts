import { sessionCookie } from "~/auth/cookie.server";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { newToken } from "~/db/secret-token.server";
import { insertSession } from "~/db/sessions.server";

export type Visitor = ReturnType<typeof visitor>;

type Fields = Record<string, string | readonly string[]>;

/** Asks the server as a browser would: same-origin headers, cookies kept, redirects shown and not followed. */
export function visitor(address: string, origin: string) {
  const jar = new Map<string, string>();
  return { get, post, upload, enter, cookies: jar };

  function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return ask(path, { headers });
  }

  /** Sends a form. */
  function post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
    }
    return ask(path, { method: "POST", body, headers: { Origin: origin, ...headers } });
  }

  /** Sends a form with files. */
  function upload(path: string, form: FormData, headers: Record<string, string> = {}): Promise<Response> {
    return ask(path, { method: "POST", body: form, headers: { Origin: origin, ...headers } });
  }

  /** Becomes this person, by a session of their own in the database. */
  async function enter(db: Database, person: { id: string }): Promise<void> {
    const { token, tokenHash } = newToken();
    const now = await databaseNow(db);
    await insertSession(db, { tokenHash, personId: person.id, userAgent: "Test browser", now });
    remember(await sessionCookie.serialize(token));
  }

  async function ask(
    path: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    // Packing and unpacking every page would take longer than asking for it, and tests read what is in it.
    const headers = { "Accept-Encoding": "identity", ...init.headers, ...(cookie ? { Cookie: cookie } : {}) };
    const answer = await fetch(new URL(path, address), { ...init, headers, redirect: "manual" });
    for (const header of answer.headers.getSetCookie()) remember(header);
    return answer;
  }

  function remember(header: string): void {
    const [pair = ""] = header.split(";");
    const at = pair.indexOf("=");
    if (/;\s*max-age=0/i.test(header)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
