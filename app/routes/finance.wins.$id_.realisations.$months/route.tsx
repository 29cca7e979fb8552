import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay, type SignedIn } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findFinanceWin } from "~/db/finance-win.server";
import { checkRealisation } from "~/operations/check-realisation.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf, sentenceFor } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { CameInField } from "~/ui/wins/came-in-field";
import { reportWords } from "~/ui/wins/report-words";
import { readCorrection } from "./read-correction";

export const meta: MetaFunction = () => [{ title: "Correct what came in · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { id: string; title: string } }) => [
    { label: "Finance", to: "/finance" },
    { label: win.title, to: `/finance/wins/${win.id}` },
    { label: "What came in" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const { win, report } = await findOr404(params, person);
  const { id, title, currency, mayCheckRealised, stake } = win;
  return json({ win: { id, title, currency, mayCheckRealised }, report, stake: stake && sentenceFor(stake) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const { win, report } = await findOr404(params, person);
  const read = readCorrection(await request.formData(), { currency: win.currency, lines: report.lines });
  if (!read) throw new Response("This is not the form of a correction.", { status: 400 });
  const { values } = read;
  if (!read.ok) return json({ values, errors: read.errors }, { status: 400 });
  const about = { winId: win.id, months: report.months, ...read.asked };
  const verdict = await checkRealisation(await actOf(request, person), about);
  if (!verdict.ok) return json({ values, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/finance/wins/${win.id}?done=realised`);
}

async function findOr404({ id = "", months }: { id?: string; months?: string }, person: SignedIn) {
  const win = await findFinanceWin(database(), id, person);
  const report = win?.reports.find((one) => String(one.months) === months);
  if (!win || !report) throw new Response("Not found", { status: 404 });
  return { win, report };
}

export default function CorrectRealisation() {
  const { win, report, stake } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  const values: Record<string, string> | undefined = answer?.values;
  return (
    <>
      <PageHead title={`What came in of “${win.title}”`} lead={reportWords(report)} />
      {stake && <Note look="warning">{stake}</Note>}
      {!win.mayCheckRealised && !stake && (
        <Note>This win has moved on, so its figures stay as they are.</Note>
      )}
      {win.mayCheckRealised && (
        <Form method="post" className="form" noValidate>
          <FormErrors errors={errors} />
          <input type="hidden" name="seen" value={report.seen} />
          {report.lines.map((line) => (
            <CameInField
              key={line.lineId}
              lineId={line.lineId}
              label={line.name}
              currency={win.currency}
              hint={`${line.reported} was reported. That stays on the page beside what you write.`}
              counts={line.counts}
              values={values}
              errors={errors}
            />
          ))}
          <TextArea
            label="Why"
            name="reason"
            rows={3}
            maxLength={1000}
            hint="Those who wrote and signed the win read it."
            defaultValue={values?.reason}
            error={errors?.reason}
          />
          <div className="form-acts">
            <SubmitButton name="does" value="correct">
              Correct it
            </SubmitButton>
            <ButtonLink look="quiet" to={`/finance/wins/${win.id}`}>
              Not now
            </ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
