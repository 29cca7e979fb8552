import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findPeopleImport } from "~/db/people-imports.server";

/** A file as it was uploaded. Those imported before files were kept have none. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await orPlainly(requireMay(request, "manage-people"));
  const upload = await findPeopleImport(database(), params.id ?? "");
  if (!upload || upload.csv === "") throw new Response("Not found", { status: 404 });
  return new Response(upload.csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="imported-people.csv"',
    },
  });
}
