import type { LoaderFunctionArgs } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { requireThanks } from "~/auth/require-thanks.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { printThanks } from "~/operations/thanks-letter.server";

/** The certificate of a guest as a PDF, also before it is sent. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, thanks } = await requireThanks(request, params);
  await withinLimit("certificate-person", person.id);
  const db = database();
  const { filename, content } = await printThanks(db, thanks, { now: await databaseNow(db) });
  return new Response(content, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
