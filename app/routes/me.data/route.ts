import type { LoaderFunctionArgs } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { readOwnData } from "~/db/own-data.server";

/** Everything about the person who asks, as one JSON file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  await withinLimit("export-person", viewer.id);
  const db = database();
  const data = await readOwnData(db, { personId: viewer.id, now: await databaseNow(db) });
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="my-laurels-data.json"',
    },
  });
}
