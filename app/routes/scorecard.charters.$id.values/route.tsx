import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { listValueVersions } from "~/db/kpi-values.server";
import { enterKpiValue } from "~/operations/enter-kpi-value.server";
import { getCompany } from "~/db/company.server";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { boundSentence } from "~/ui/scorecard/bound-words";
import { readAmountForm } from "~/ui/scorecard/amount-form";
import { ValuesByHand } from "~/ui/scorecard/values-by-hand";
import { shownVersions } from "~/ui/scorecard/versions";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { requireOwnCharter } from "./own-charter.server";

export const meta: MetaFunction = () => [{ title: "Values · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { name: string }) => [
    { label: "Scorecard", to: "/scorecard" },
    { label: "Charters", to: "/scorecard/charters" },
    { label: `Values of ${data.name}` },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const charter = await requireOwnCharter(db, params.id ?? "", person);
  const [company, versions] = [
    await getCompany(db),
    await listValueVersions(db, charter.id, { from: "2000-01", to: "2999-12" }),
  ];
  const { id, name, unit, cadence, formula, currency } = charter;
  return json({
    ...{ id, name, unit, cadence, formula, currency, timeZone: person.timeZone },
    values: shownVersions(versions, unit, { currency, locale: company.locale }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const charter = await requireOwnCharter(database(), params.id ?? "", person);
  const read = readAmountForm(await request.formData(), charter.unit, charter.currency);
  if (!read) throw new Response("This is not the form of a value.", { status: 400 });
  if (!read.ok) return json({ values: read.values, errors: read.errors }, { status: 400 });
  const { month: start, amount, source } = read;
  const value = { charterId: charter.id, start, amount, source };
  const verdict = await enterKpiValue(await actOf(request, person), value);
  if (verdict.ok) return redirect(`/scorecard/charters/${charter.id}/values?done=entered`);
  const { start: month, ...errors } = errorsOf(verdict);
  return json({ values: read.values, errors: { ...errors, ...(month && { month }) } }, { status: 409 });
}

const begins = {
  month: "The month it is about.",
  quarter: "The first month of the quarter it is about.",
  year: "January of the year it is about.",
};

export default function Values() {
  const { name, formula, unit, cadence, currency, values, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const typed = answer?.values ?? { month: "", amount: "", source: "" };
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <PageHead title={`Values of ${name}`} lead={formula} />
      {query.get("done") === "entered" && !answer && (
        <Note look="good" role="status">
          The value is written down.
        </Note>
      )}
      <Form method="post" className="form" noValidate key={values.length}>
        <FormErrors errors={answer?.errors} />
        <TextField
          label="From"
          name="month"
          type="month"
          placeholder="2026-03"
          hint={`${begins[cadence]} A value that is there stays as the one before.`}
          defaultValue={typed.month}
          error={errors.month}
        />
        <TextField
          label={currency ? `Value in ${currency}` : "Value"}
          name="amount"
          inputMode="decimal"
          maxLength={40}
          hint={boundSentence(unit)}
          defaultValue={typed.amount}
          error={errors.amount}
        />
        <TextField label="Source" name="source" maxLength={120} defaultValue={typed.source} />
        <div className="form-acts">
          <SubmitButton>Write it down</SubmitButton>
        </div>
      </Form>
      <h2 className="sc-before">Values so far</h2>
      <ValuesByHand values={values} timeZone={timeZone} />
    </>
  );
}
