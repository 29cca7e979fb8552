import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findFinanceLine } from "~/db/finance-win.server";
import { checkValue } from "~/operations/check-value.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf, sentenceFor } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { DecisionFields } from "./decision-fields";
import { readDecision } from "./read-decision";

export const meta: MetaFunction = () => [{ title: "Decide about a value · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { id: string; title: string } }) => [
    { label: "Finance", to: "/finance" },
    { label: win.title, to: `/finance/wins/${win.id}` },
    { label: "Decide" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const { line, win } = await findOr404(params.id ?? "", person);
  const { id, title, mayCheck, checkedAt, stake } = win;
  return json({ line, win: { id, title, mayCheck, checkedAt }, stake: stake && sentenceFor(stake) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const { line, win } = await findOr404(params.id ?? "", person);
  const read = readDecision(await request.formData(), line);
  if (!read) throw new Response("This is not the form of a decision.", { status: 400 });
  const { values } = read;
  if (!read.ok) return json({ values, errors: read.errors }, { status: 400 });
  const verdict = await checkValue(await actOf(request, person), { lineId: line.id, ...read.asked });
  if (!verdict.ok) return json({ values, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/finance/wins/${win.id}${outcome[verdict.value]}`);
}

const outcome = { open: "", done: "?done=checked", corrected: "?done=corrected" };

async function findOr404(lineId: string, reader: { id: string }) {
  const found = await findFinanceLine(database(), lineId, reader);
  if (!found) throw new Response("Not found", { status: 404 });
  return found;
}

export default function DecideLine() {
  const { line, win, stake } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <>
      <PageHead
        title={line.label || line.name}
        lead={`${line.words.before} before, ${line.words.after} after: ${line.words.said} claimed.`}
      />
      {stake && <Note look="warning">{stake}</Note>}
      {!win.mayCheck && !stake && <Note>This win has moved on, so its figures stay as they are.</Note>}
      {win.mayCheck && (
        <Form method="post" className="form" noValidate>
          <FormErrors errors={errors} />
          {win.checkedAt && (
            <Note>
              The people of this win were told of the first decision. They read your reason and hear of the
              correction.
            </Note>
          )}
          <DecisionFields
            line={line}
            values={answer?.values}
            errors={errors}
            correcting={win.checkedAt !== null}
          />
          <div className="form-acts">
            <SubmitButton>{win.checkedAt ? "Correct it" : "Decide"}</SubmitButton>
            <ButtonLink look="quiet" to={`/finance/wins/${win.id}`}>
              Not now
            </ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
