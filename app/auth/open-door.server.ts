import { redirect } from "@remix-run/node";
import { signOut } from "~/operations/sign-out.server";
import { askedCookie, sessionCookie } from "./cookie.server";
import { actOf, findViewer } from "./require.server";

/** Gives the browser its new session and leads on; whatever session it had before ends. */
export async function openDoor(request: Request, token: string, to: string): Promise<Response> {
  const before = await findViewer(request);
  if (before) await signOut(await actOf(request, before), { sessionId: before.sessionId });
  const headers = new Headers();
  headers.append("Set-Cookie", await sessionCookie.serialize(token));
  headers.append("Set-Cookie", await askedCookie.serialize("", { maxAge: 0 }));
  return redirect(to, { headers });
}

/** Takes the session cookie away and leads to the sign-in. */
export async function closeDoor(): Promise<Response> {
  return redirect("/login", { headers: { "Set-Cookie": await sessionCookie.serialize("", { maxAge: 0 }) } });
}

/** What the browser says of itself, for the list of devices. */
export function userAgentOf(request: Request): string {
  return (request.headers.get("User-Agent") ?? "").slice(0, 300);
}
