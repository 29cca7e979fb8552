import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findLetter } from "~/db/letter-page.server";
import { transportFor } from "~/domain/mail/transport";
import { env } from "~/env.server";
import { readLetter } from "~/operations/read-letter.server";

/** The HTML of one letter, for the frame on its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await orPlainly(requireMay(request, "read-mail"));
  const letter = await findLetter(database(), params.id ?? "");
  const { content } = letter
    ? await readLetter(database(), letter, { ...viewer, transport: transportFor(env) })
    : { content: null };
  if (!content) throw new Response("Not found", { status: 404 });
  return new Response(content.html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
