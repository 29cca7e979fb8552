import { json, redirect } from "@remix-run/node";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { hashOfToken } from "~/db/secret-token.server";
import { findSession } from "~/db/sessions.server";
import { may, type Permission } from "~/domain/people/may";
import type { Act } from "~/operations/act.server";
import { tokenOf } from "./cookie.server";
import { requestScope } from "./request-scope.server";
import type { SignedIn } from "./signed-in";

export type { SignedIn } from "./signed-in";

/** The person signed in; everybody else is sent to the sign-in and back here afterwards. */
export async function requirePerson(request: Request): Promise<SignedIn> {
  const viewer = await findViewer(request);
  if (viewer) return viewer;
  throw redirect(`/login?next=${encodeURIComponent(wayBack(request))}`);
}

/** The person signed in, if their roles give the permission; else a 403 page. */
export async function requireMay(request: Request, permission: Permission): Promise<SignedIn> {
  const viewer = await requirePerson(request);
  if (may(viewer, permission)) return viewer;
  throw json({ name: viewer.name }, { status: 403, statusText: "Forbidden" });
}

/** The person signed in, or null. */
export async function findViewer(request: Request): Promise<SignedIn | null> {
  const scope = requestScope();
  if (!scope) return readViewer(request);
  return (scope.viewer ??= readViewer(request));
}

/** An act of this person on the database of the process, at the database's time. */
export async function actOf(request: Request, person: SignedIn): Promise<Act> {
  const { id, name, roles } = person;
  return { ...(await anonymousAct(request)), actor: { kind: "person", id, name, roles } };
}

/** An act of somebody who is not signed in. */
export async function anonymousAct(_request: Request): Promise<Act> {
  const db = database();
  return { db, actor: { kind: "nobody" }, now: await databaseNow(db), origin: addressOf() };
}

/** The network address of the client. */
export function addressOf(): string {
  return requestScope()?.address ?? "";
}

async function readViewer(request: Request): Promise<SignedIn | null> {
  const token = await tokenOf(request);
  if (!token) return null;
  return findSession(database(), hashOfToken(token));
}

/** Where to go after sign-in: this page, or for a form the page it was on. */
function wayBack(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete("_data");
  if (request.method === "GET" || request.method === "HEAD") return url.pathname + url.search;
  const from = request.headers.get("Referer");
  if (!from || !URL.canParse(from)) return "/";
  const { pathname, search } = new URL(from);
  return pathname + search;
}
