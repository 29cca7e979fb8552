import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { findAward } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { findFigureImport } from "~/db/figures.server";
import { importFigures } from "~/operations/import-figures.server";
import { planFigureImport } from "~/operations/plan-figure-import.server";
import { ButtonLink } from "~/ui/button";
import { FieldError } from "~/ui/field";
import { figureFileSentence } from "~/ui/figure-words";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import { countRows, rowsOf, showable } from "./row-views";
import { RowsTable } from "./rows-table";

export const meta: MetaFunction = () => [{ title: "Check the file · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { award: { id: string; name: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.award.name, to: `/manage/awards/${data.award.id}` },
    { label: "Figures", to: `/manage/awards/${data.award.id}/figures` },
    { label: "Import" },
  ],
};

const rowsAPage = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "give-awards");
  const db = database();
  const award = await findAward(db, params.id ?? "");
  const upload = award && (await findFigureImport(db, award.id, params.importId ?? ""));
  if (!award || !upload) throw new Response("Not found", { status: 404 });
  const { filename, appliedAt, addedCount, changedCount } = upload;
  if (appliedAt)
    throw redirect(`/manage/awards/${award.id}/figures?added=${addedCount}&changed=${changedCount}`);
  const planned = await planFigureImport(db, award.id, upload.csv);
  if (!planned.ok) throw json({ sentence: figureFileSentence(planned.problem) }, { status: 400 });
  const query = new URL(request.url).searchParams;
  const show = showable.find((word) => word === query.get("show")) ?? "look";
  const shown = rowsOf(planned.rows, show);
  const page = pageNumber(query);
  return json({
    award: { id: award.id, name: award.name },
    ...{ filename, show, page, pageSize: rowsAPage, total: shown.length },
    counts: countRows(planned.rows),
    rows: shown.slice((page - 1) * rowsAPage, page * rowsAPage),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const [awardId, importId] = [params.id ?? "", params.importId ?? ""];
  const verdict = await importFigures(await actOf(request, viewer), { awardId, importId });
  if (verdict.ok) {
    const { added, changed } = verdict.value;
    return redirect(`/manage/awards/${awardId}/figures?added=${added}&changed=${changed}`);
  }
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  if (verdict.reason === "already-done") return redirect(`/manage/awards/${awardId}/figures/${importId}`);
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function CheckFigures() {
  const { award, filename, counts, rows, show, page, pageSize, total } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const changes = counts.new + counts.changed;
  return (
    <>
      <PageHead
        title="Import figures"
        lead={`From ${filename}. Read the rows first. Nothing has changed yet.`}
      >
        <ButtonLink to={`/manage/awards/${award.id}/figures`}>Upload another file</ButtonLink>
      </PageHead>
      <FormErrors errors={answer?.errors} />
      <p className="sumh" role="status">
        {plural(counts.new, "figure")} would be new, {counts.changed} would be replaced and {counts.same} stay
        the same.
        {counts.problem > 0 && ` ${plural(counts.problem, "row has a problem", "rows have a problem")}.`}
      </p>
      <RowsTable rows={rows} counts={counts} show={show} />
      <Pagination page={page} pageSize={pageSize} total={total} noun="rows" />
      <Form method="post" className="gof">
        {counts.problem > 0 ? (
          <FieldError>
            All rows go in together or none do. Correct {plural(counts.problem, "row")} and upload the file
            again.
          </FieldError>
        ) : (
          <p className="meta">All rows go in together. Figures that are not in the file stay as they are.</p>
        )}
        <SubmitButton size="large" disabled={counts.problem > 0 || changes === 0}>
          {changes === 0 ? "Nothing to import" : `Import ${plural(changes, "figure")}`}
        </SubmitButton>
      </Form>
    </>
  );
}
