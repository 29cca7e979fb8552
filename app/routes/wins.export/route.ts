import type { ActionFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { orPlainly } from "~/auth/plain-refusal.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { ledgerFileHead, listFileRows } from "~/db/ledger-file.server";
import { tableFile } from "~/documents/table-file.server";
import { daysAsked } from "~/domain/wins/ledger-period";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import type { WinViewer } from "~/domain/wins/visibility";
import { localOf } from "~/domain/zoned-time";
import { env } from "~/env.server";
import { exportWins } from "~/operations/export-wins.server";

export { loader } from "~/ui/form-only";

const atOnce = 500;

/**
 * The list of the ledger as a file, with what its reader may read. A cell that begins a formula is taken as text. Taking
 * a file stands in the record, so it is asked for by a form: looking at a page changes nothing.
 */
export async function action({ request }: ActionFunctionArgs) {
  const person = await orPlainly(requirePerson(request));
  await withinLimit("export-person", person.id);
  const query = (await request.formData()).get("query");
  if (typeof query !== "string") throw new Response("Choose a list first.\n", { status: 400 });
  const { currency, timeZone } = await getCompany(database());
  const asked = readLedgerQuery(new URLSearchParams(query));
  const act = await actOf(request, person);
  const today = localOf(act.now, timeZone).slice(0, 10);
  const exported = await exportWins(act, { viewer: person, asked, days: daysAsked(asked, today) });
  if (!exported.ok) throw new Response("This is not open to you.\n", { status: 403 });
  const file = tableFile(
    rowsOf(person, { ids: exported.value, kind: asked.kind, currency, origin: env.APP_ORIGIN }),
  );
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="joint-wins-${today}.csv"`,
    },
  });
}

async function* rowsOf(viewer: WinViewer, of: Parameters<typeof listFileRows>[2]) {
  yield ledgerFileHead;
  for (let from = 0; from < of.ids.length; from += atOnce)
    yield* await listFileRows(database(), viewer, { ...of, ids: of.ids.slice(from, from + atOnce) });
}
