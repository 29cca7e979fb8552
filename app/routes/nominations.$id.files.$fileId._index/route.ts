import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findNominationFile } from "~/db/nomination-files.server";
import { may } from "~/domain/people/may";

/** A file beside a nomination, to keep: for its nominator, and for the readers of nominations once it was sent. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await orPlainly(requirePerson(request));
  const file = await findNominationFile(database(), params.id ?? "", params.fileId ?? "");
  const isOwn = file?.nomination.nominatorId === viewer.id;
  const isRead = file?.nomination.state !== "draft" && may(viewer, "screen-nominations");
  if (!file || !(isOwn || isRead)) throw new Response("Not found", { status: 404 });
  return new Response(file.content, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
