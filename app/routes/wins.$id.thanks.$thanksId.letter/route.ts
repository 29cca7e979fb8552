import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireThanks } from "~/auth/require-thanks.server";
import { database } from "~/db/client.server";
import { showThanksLetter } from "~/operations/thanks-letter.server";

/** The letter to a guest, for the frame on its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { thanks } = await requireThanks(request, params);
  if (thanks.address === "") throw new Response("Not found", { status: 404 });
  const { html } = await showThanksLetter(database(), thanks);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
