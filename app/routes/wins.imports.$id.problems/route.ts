import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findWinImport } from "~/db/win-imports.server";
import { planWinImport } from "~/operations/plan-win-import.server";
import { dealSentence } from "~/ui/wins/deal-words";

/** The deals that can't go in, with what is wrong, to correct them in a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await orPlainly(requireMay(request, "import-wins"));
  const upload = await findWinImport(database(), params.id ?? "");
  if (!upload || upload.appliedAt) throw new Response("Not found", { status: 404 });
  const planned = await planWinImport(database(), upload);
  if (!planned.ok) throw new Response("Not found", { status: 404 });
  const rows = planned.rows
    .filter(({ result }) => result === "problem")
    .map(({ number, deal, problems }) => [
      ...[String(number), deal.externalId, deal.title, deal.customer, deal.owner],
      problems.map(dealSentence).join(" "),
    ]);
  const head = ["Row", "Number of the deal", "Name", "Customer", "Owner's e-mail", "Problem"];
  return new Response(stringify([head, ...rows], { bom: true, escape_formulas: true }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="deals-to-correct.csv"',
    },
  });
}
