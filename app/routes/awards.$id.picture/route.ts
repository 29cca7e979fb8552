import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requirePerson } from "~/auth/require.server";
import { findAwardPicture } from "~/db/award-faces.server";
import { database } from "~/db/client.server";

/** The picture of an award, for everybody of the company. Its address changes with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await orPlainly(requirePerson(request));
  const picture = await findAwardPicture(database(), params.id ?? "");
  if (!picture) throw new Response("Not found", { status: 404 });
  return new Response(picture.content, {
    headers: {
      "Content-Type": picture.type,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, max-age=31536000, immutable",
    },
  });
}
