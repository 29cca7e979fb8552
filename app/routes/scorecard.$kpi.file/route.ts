import type { ActionFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { orPlainly } from "~/auth/plain-refusal.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findSubject } from "~/db/scorecard-subject.server";
import { tableFile } from "~/documents/table-file.server";
import { localOf } from "~/domain/zoned-time";
import { exportScorecardRows } from "~/operations/export-scorecard-rows.server";
import { readAsked, unitOf } from "~/ui/scorecard/asked";
import { rowsOfFile } from "./rows-of-file.server";

export { loader } from "~/ui/form-only";

/**
 * All the rows behind a number, as far as the reader may know them. Taking a file stands in the record, so it is asked
 * for by a form: looking at a page changes nothing.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await orPlainly(requirePerson(request));
  await withinLimit("export-person", viewer.id);
  const typed = (await request.formData()).get("query");
  if (typeof typed !== "string") throw new Response("Choose a figure first.\n", { status: 400 });
  const db = database();
  const query = new URLSearchParams(typed);
  const kinds = { kind: query.get("kind") ?? "", group: query.get("group") ?? "" };
  const [company, subject, act] = await Promise.all([
    getCompany(db),
    findSubject(db, params.kpi ?? "", kinds),
    actOf(request, viewer),
  ]);
  if (!subject?.scope) throw new Response("Not found", { status: 404 });
  const { scope } = subject;
  const { period, unit } = readAsked(query, localOf(act.now, company.timeZone).slice(0, 7));
  const [from = "", to = from] = [period.months[0], period.months.at(-1)];
  const asked = { viewer, unit: unitOf(unit), from, to };
  const exported = await exportScorecardRows(act, { scope, asked });
  if (!exported.ok) throw new Response("This is not open to you.\n", { status: 403 });
  const file = tableFile(rowsOfFile(db, scope, { ids: exported.value, asked, currency: company.currency }));
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="scorecard-${period.key}.csv"`,
    },
  });
}
