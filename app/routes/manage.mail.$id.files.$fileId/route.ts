import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findAttachment, findLetter } from "~/db/letter-page.server";
import { transportFor } from "~/domain/mail/transport";
import { env } from "~/env.server";
import { veilOver } from "~/operations/letter-sight.server";

/** One file of one letter, to keep. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await orPlainly(requireMay(request, "read-mail"));
  const letter = await findLetter(database(), params.id ?? "");
  if (!letter || (await veilOver(database(), letter, { ...viewer, transport: transportFor(env) })))
    throw new Response("Not found", { status: 404 });
  const file = await findAttachment(database(), params.id ?? "", params.fileId ?? "");
  if (!file) throw new Response("Not found", { status: 404 });
  const name = file.filename.replace(/[^A-Za-z0-9._-]+/g, "_");
  return new Response(file.content, {
    headers: { "Content-Type": file.contentType, "Content-Disposition": `attachment; filename="${name}"` },
  });
}
