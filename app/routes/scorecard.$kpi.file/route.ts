import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findSubject } from "~/db/scorecard-subject.server";
import { localOf } from "~/domain/zoned-time";
import { readAsked, unitOf } from "~/ui/scorecard/asked";
import { tableOf } from "./table-of.server";

/** All the rows behind a number, as far as the reader may know them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await orPlainly(requirePerson(request));
  const db = database();
  const query = new URL(request.url).searchParams;
  const kinds = { kind: query.get("kind") ?? "", group: query.get("group") ?? "" };
  const [company, now] = await Promise.all([getCompany(db), databaseNow(db)]);
  const subject = await findSubject(db, params.kpi ?? "", kinds);
  if (!subject?.scope) throw new Response("Not found", { status: 404 });
  const asked = readAsked(query, localOf(now, company.timeZone).slice(0, 7));
  const { months } = asked.period;
  const span = { viewer, unit: unitOf(asked.unit), from: months[0] ?? "", to: months.at(-1) ?? "" };
  const table = await tableOf(db, subject.scope, span, company.currency);
  return new Response(stringify(table, { bom: true }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="scorecard-${asked.period.key}.csv"`,
    },
  });
}
