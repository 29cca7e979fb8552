import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findShareCard } from "~/db/share-card.server";
import { cardFaces } from "~/documents/card-faces.server";
import { drawShareCard } from "~/documents/share-card";

/** The picture of a win, drawn by the house. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await orPlainly(requirePerson(request));
  const found = await findShareCard(database(), params.id ?? "");
  if (!found) throw new Response("Not found", { status: 404 });
  const saves = new URL(request.url).searchParams.has("save");
  return new Response(drawShareCard(found.card, cardFaces(JSON.stringify(found.card))), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:",
      "X-Content-Type-Options": "nosniff",
      "Content-Disposition": saves ? 'attachment; filename="joint-win.svg"' : "inline",
      "Cache-Control": "no-store",
    },
  });
}
