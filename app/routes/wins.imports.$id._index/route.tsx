import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { FileText } from "lucide-react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findWinImport } from "~/db/win-imports.server";
import { crmOf } from "~/domain/wins/import/fields";
import { importWins } from "~/operations/import-wins.server";
import { mapWins } from "~/operations/map-wins.server";
import { planWinImport } from "~/operations/plan-win-import.server";
import { ButtonLink } from "~/ui/button";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { sentenceFor } from "~/ui/refusals";
import { crmNames, dealFileSentence } from "~/ui/wins/deal-words";
import { plural } from "~/ui/words";
import { countDeals, dealsShown, showable, viewOf, type Show } from "./deal-view";
import { DealsTable } from "./deals-table";
import { Go } from "./go";
import { MappingForm } from "./mapping-form";
import { readImportForm } from "./read-mapping";

export const meta: MetaFunction = () => [{ title: "Check the deals · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Joint wins", to: "/wins" },
    { label: "Import deals", to: "/wins/imports" },
    { label: "Check" },
  ],
};

const rowsAPage = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "import-wins");
  const query = new URL(request.url).searchParams;
  const db = database();
  const upload = await findWinImport(db, params.id ?? "");
  if (!upload) throw new Response(null, { status: 404 });
  if (upload.appliedAt) throw redirect(donePath(upload.id));
  const [planned, { locale }] = await Promise.all([planWinImport(db, upload), getCompany(db)]);
  if (!planned.ok) throw json({ sentence: dealFileSentence(planned.problem) }, { status: 400 });
  const { rows, heads, missing, mark } = planned;
  const show = (showable.find((word) => word === query.get("show")) ?? "look") satisfies Show;
  const shown = dealsShown(rows, show);
  const page = pageNumber(query);
  return json({
    ...{ filename: upload.filename, mapping: upload.mapping, crm: crmOf(heads), heads, missing, mark },
    ...{ counts: countDeals(rows), show, page, pageSize: rowsAPage, total: shown.length },
    rows: shown.slice((page - 1) * rowsAPage, page * rowsAPage).map((row) => viewOf(row, locale)),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "import-wins");
  const asked = readImportForm(await request.formData());
  if (!asked) throw new Response(null, { status: 400 });
  const act = await actOf(request, viewer);
  const importId = params.id ?? "";
  const verdict =
    asked.does === "map"
      ? await mapWins(act, { importId, mapping: asked.mapping })
      : await importWins(act, { importId, problems: asked.problems, seen: asked.seen });
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  if (!verdict.ok && verdict.reason === "deals-imported") return redirect(donePath(importId));
  if (!verdict.ok) {
    const { field = null } = verdict;
    return json({ field, error: sentenceFor(verdict) }, { status: 409 });
  }
  return redirect(asked.does === "map" ? `/wins/imports/${importId}` : donePath(importId));
}

/** The list of imports, which says what became of this one. */
function donePath(importId: string): string {
  return `/wins/imports?done=${importId}`;
}

export default function CheckDeals() {
  const { filename, mapping, crm, heads, missing, mark, counts, show, page, pageSize, total, rows } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname } = useLocation();
  return (
    <>
      <PageHead title="Import deals" lead="Read the rows first. Nothing has changed yet." />
      <div className="sheet fileb">
        <FileText className="i" aria-hidden="true" />
        <span className="grow">
          <b>{filename}</b>
          <br />
          <span className="meta">
            {crmNames[crm]} {counts.all > 0 && `${plural(counts.all, "row")}.`}
          </span>
        </span>
        <ButtonLink size="small" to="/wins/imports">
          Upload another file
        </ButtonLink>
      </div>
      <MappingForm
        {...{ mapping, heads, missing }}
        wrong={answer?.field ? { field: answer.field, sentence: answer.error } : undefined}
        key={JSON.stringify(mapping)}
      />
      {missing.length === 0 && (
        <>
          <DealsTable rows={rows} show={show} counts={counts} problemsPath={`${pathname}/problems`} />
          <Pagination page={page} pageSize={pageSize} total={total} noun="rows" />
          <Go counts={counts} mark={mark} error={answer?.field ? undefined : answer?.error} />
        </>
      )}
    </>
  );
}
