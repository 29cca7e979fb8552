import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findKpiImport } from "~/db/kpi-imports.server";
import { importKpiValues } from "~/operations/import-kpi-values.server";
import { planKpiImport } from "~/operations/plan-kpi-import.server";
import { ButtonLink } from "~/ui/button";
import { FieldError } from "~/ui/field";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import { PlannedRows } from "./planned-rows";

export const meta: MetaFunction = () => [{ title: "Check the file · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Scorecard", to: "/scorecard" },
    { label: "Charters", to: "/scorecard/charters" },
    { label: "Check the file" },
  ],
};

const mostShown = 200;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const upload = await findKpiImport(db, params.id ?? "", person.id);
  if (!upload) throw new Response("Not found", { status: 404 });
  const { filename, appliedAt, addedCount, changedCount } = upload;
  const done = appliedAt && { added: addedCount, changed: changedCount };
  if (done) return json({ filename, done, counts: null, rows: [] });
  const planned = await planKpiImport(db, upload.csv, { person, now: await databaseNow(db) });
  const all = planned.ok ? planned.rows : [];
  const count = (result: string) => all.filter((row) => row.result === result).length;
  const problems = all.filter(({ result }) => result === "problem");
  const others = all.filter(({ result }) => result !== "problem");
  return json({
    ...{ filename, done: null },
    counts: { new: count("new"), changed: count("changed"), same: count("same"), problem: problems.length },
    rows: [...problems, ...others].slice(0, mostShown),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const id = params.id ?? "";
  const verdict = await importKpiValues(await actOf(request, person), id);
  if (verdict.ok) return redirect(`/scorecard/uploads/${id}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function CheckValues() {
  const { filename, done, counts, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (done || !counts) {
    return (
      <>
        <PageHead title="Values are in" lead={`From ${filename}.`}>
          <ButtonLink to="/scorecard">See the scorecard</ButtonLink>
        </PageHead>
        <Note look="good" role="status">
          {plural(done?.added ?? 0, "new value")}, {done?.changed ?? 0} replaced.
        </Note>
      </>
    );
  }
  const changes = counts.new + counts.changed;
  return (
    <>
      <PageHead title="Check the values" lead={`From ${filename}. Nothing has changed yet.`}>
        <ButtonLink to="/scorecard/uploads">Bring in another file</ButtonLink>
      </PageHead>
      <FormErrors errors={answer?.errors} />
      <p className="sumh" role="status">
        {plural(counts.new, "value")} would be new, {counts.changed} would be replaced and {counts.same} stay
        the same.
        {counts.problem > 0 && ` ${plural(counts.problem, "row has a problem", "rows have a problem")}.`}
      </p>
      <PlannedRows rows={rows} />
      <Form method="post" className="gof">
        {counts.problem > 0 ? (
          <FieldError>All rows go in together or none do. Correct the file and bring it in again.</FieldError>
        ) : (
          <p className="meta">All rows go in together. What is replaced stays as an earlier version.</p>
        )}
        <SubmitButton size="large" disabled={counts.problem > 0 || changes === 0}>
          {changes === 0 ? "Nothing to bring in" : `Bring in ${plural(changes, "value")}`}
        </SubmitButton>
      </Form>
    </>
  );
}
