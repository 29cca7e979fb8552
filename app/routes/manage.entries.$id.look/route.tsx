import { json, type ActionFunctionArgs } from "@remix-run/node";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findEntry } from "~/db/entries.server";
import { saveLook } from "~/db/screeners.server";

export { default, loader } from "~/ui/form-only";

/** A page that is open says so every twenty seconds; after a minute without it nobody looks any more. */
const lease = 60_000;

/** Says that this screener has the entry open, and answers with the names of others who have. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const db = database();
  const entry = await findEntry(db, params.id ?? "");
  if (!entry) throw new Response(null, { status: 404 });
  const now = await databaseNow(db);
  const since = new Date(now.getTime() - lease);
  return json({ others: await saveLook(db, { entryId: entry.id, personId: viewer.id, now }, since) });
}
