import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findPeopleImport } from "~/db/people-imports.server";
import { planPeopleImport } from "~/operations/plan-people-import.server";
import { problemSentence } from "~/ui/import-words";

/** The rows that can't go in, with what is wrong, to correct them in a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, name, roles } = await orPlainly(requireMay(request, "manage-people"));
  const upload = await findPeopleImport(database(), params.id ?? "");
  if (!upload || upload.state === "applied") throw new Response("Not found", { status: 404 });
  const planned = await planPeopleImport(database(), { kind: "person", id, name, roles }, upload.csv);
  if (!planned.ok) throw new Response("Not found", { status: 404 });
  const rows = planned.plan.rows
    .filter(({ result }) => result === "problem")
    .map(({ number, person, problems }) => [
      String(number),
      person.name,
      person.email,
      person.department,
      person.managerEmail ?? "",
      problems.map(problemSentence).join(" "),
    ]);
  const head = ["Row", "Name", "E-mail", "Department", "Manager's e-mail", "Problem"];
  const body = stringify([head, ...rows], { bom: true, escape_formulas: true });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rows-to-correct.csv"',
    },
  });
}
