import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { findCharter, listTargets } from "~/db/charters.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { addsUp } from "~/domain/scorecard/charter";
import { inUnits } from "~/domain/scorecard/kpi-value";
import { localOf } from "~/domain/zoned-time";
import { setKpiTarget } from "~/operations/set-kpi-target.server";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { monthWords } from "~/ui/month-words";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { readAmountForm } from "~/ui/scorecard/amount-form";
import { boundSentence } from "~/ui/scorecard/bound-words";
import { exactText } from "~/ui/scorecard/figure-words";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

export const meta: MetaFunction = () => [{ title: "Target · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { name: string }) => [
    { label: "Scorecard", to: "/scorecard" },
    { label: "Charters", to: "/scorecard/charters" },
    { label: `Target of ${data.name}` },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-scorecard");
  const db = database();
  const charter = await findCharter(db, params.id ?? "");
  if (!charter) throw new Response("Not found", { status: 404 });
  const [targets, company, now] = [
    await listTargets(db, [charter.id]),
    await getCompany(db),
    await databaseNow(db),
  ];
  const { name, unit, cadence } = charter;
  const at = { currency: charter.currency, locale: company.locale };
  return json({
    ...{ name, unit, currency: charter.currency, per: addsUp(charter) ? cadence : null },
    thisMonth: localOf(now, company.timeZone).slice(0, 7),
    targets: (targets.get(charter.id) ?? [])
      .map(({ from, amount }) => ({ from, text: exactText(inUnits(unit, amount), unit, at) }))
      .reverse(),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "manage-scorecard");
  const charter = await findCharter(database(), params.id ?? "");
  if (!charter) throw new Response("Not found", { status: 404 });
  const read = readAmountForm(await request.formData(), charter.unit, charter.currency);
  if (!read) throw new Response("This is not the form of a target.", { status: 400 });
  if (!read.ok) return json({ values: read.values, errors: read.errors }, { status: 400 });
  const { month: from, amount, values } = read;
  const verdict = await setKpiTarget(await actOf(request, person), { charterId: charter.id, from, amount });
  if (verdict.ok) return redirect("/scorecard/charters?done=target");
  return json({ values, errors: errorsOf(verdict) }, { status: 409 });
}

export default function Target() {
  const { name, unit, per, targets, thisMonth, currency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values = answer?.values ?? { month: thisMonth, amount: "" };
  const hint = per
    ? `For a whole ${per}. Of other times the page takes its share.`
    : "The same for a month and for a year.";
  return (
    <>
      <PageHead
        title={`Target of ${name}`}
        lead="It holds from its month until the next one. The months before keep theirs."
      />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={answer?.errors} />
        <TextField
          label="From"
          name="month"
          type="month"
          placeholder="2026-03"
          defaultValue={values.month}
          error={answer?.errors.month}
        />
        <TextField
          label={currency ? `Target in ${currency}` : "Target"}
          name="amount"
          inputMode="decimal"
          maxLength={40}
          hint={`${hint} ${boundSentence(unit)}`}
          defaultValue={values.amount}
          error={answer?.errors.amount}
        />
        <div className="form-acts">
          <SubmitButton>Set the target</SubmitButton>
        </div>
      </Form>
      {targets.length > 0 && (
        <>
          <h2 className="sc-before">Targets so far</h2>
          <ul className="list">
            {targets.map(({ from, text }) => (
              <li key={from}>
                <b>{text}</b> <span className="meta">from {monthWords(from)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
