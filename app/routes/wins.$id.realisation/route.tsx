import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { reportRealisation } from "~/operations/report-realisation.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { CameInField } from "~/ui/wins/came-in-field";
import { findReport } from "./find-report.server";
import { readReport } from "./read-report";

export const meta: MetaFunction = () => [{ title: "What came in · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { id: string; title: string } }) => [
    { label: "Joint wins", to: "/wins" },
    { label: win.title, to: `/wins/${win.id}` },
    { label: "What came in" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findReport(params.id ?? "", person);
  if (!win) throw new Response("Not found", { status: 404 });
  return json({ win });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findReport(params.id ?? "", person);
  if (!win) throw new Response("Not found", { status: 404 });
  const read = readReport(await request.formData(), win);
  if (!read) throw new Response("This is not the form of a report.", { status: 400 });
  const { values } = read;
  if (!read.ok) return json({ values, errors: read.errors }, { status: 400 });
  const verdict = await reportRealisation(await actOf(request, person), { winId: win.id, ...read.report });
  if (verdict.ok)
    return redirect(`/wins/${win.id}?done=${verdict.value === "closed" ? "closed" : "realised"}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ values, errors: errorsOf(verdict) }, { status: 409 });
}

export default function ReportWin() {
  const { win } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  const values: Record<string, string> | undefined = answer?.values;
  if (win.months === null && !answer) return <NothingAsked {...win} />;
  return (
    <>
      <PageHead
        title={`What came in of “${win.title}”`}
        lead="Amounts add up over the questions. Write what has arrived since the last one; nothing yet is an answer too."
      />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <input type="hidden" name="months" value={win.months ?? ""} />
        {win.lines.map((line) => (
          <CameInField
            key={line.id}
            lineId={line.id}
            label={line.label || line.name}
            currency={win.currency}
            hint={`${line.validated} validated, ${line.realised} came in before.`}
            placeholder="0"
            values={values}
            errors={errors}
          />
        ))}
        <TextArea
          label="A word on it"
          name="note"
          rows={3}
          maxLength={1000}
          hint="If you like: why more or less than expected."
          defaultValue={values?.note}
          error={errors?.note}
        />
        <div className="form-acts">
          <SubmitButton>Write it down</SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${win.id}`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

/** A colleague was first, or the question has gone by. It is no redirect: that would lose what a refused form holds. */
function NothingAsked({ id, title }: { id: string; title: string }) {
  return (
    <>
      <PageHead title={`What came in of “${title}”`} />
      <Note>Nobody asks for this now, or a colleague has answered already.</Note>
      <div className="form-acts">
        <ButtonLink to={`/wins/${id}`}>Look at the win</ButtonLink>
      </div>
    </>
  );
}
