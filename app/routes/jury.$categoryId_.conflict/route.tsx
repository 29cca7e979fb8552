import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findJurySeat } from "~/db/juror-sheets.server";
import { declaredKinds } from "~/domain/juries/conflicts";
import { declareConflict } from "~/operations/declare-conflict.server";
import { ButtonLink } from "~/ui/button";
import { FieldError } from "~/ui/field";
import { fieldSentences } from "~/ui/field-sentences";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { dueDay } from "~/ui/juries/due-words";
import { declaredWords } from "~/ui/juries/jury-words";
import { Note } from "~/ui/note";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { saysSomething } from "~/domain/says-something";

export const meta: MetaFunction = () => [{ title: "Step aside · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { id: string; award: string }) => [
    { label: "Jury", to: "/jury" },
    { label: data.award, to: `/jury/${data.id}` },
    { label: "Step aside" },
  ],
};

const shape = z.strictObject({
  conflict: z.enum(declaredKinds, "Choose what fits best."),
  reason: z
    .string()
    .trim()
    .refine(saysSomething, "Say it in a sentence.")
    .max(1000, "Use at most 1,000 characters."),
});

/** Only for an open sheet of one's own: anything else is not there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id: personId } = await requirePerson(request);
  const db = database();
  const { seat, sheet } = await ownOpenSheet(request, params.categoryId ?? "", personId);
  const [now, company] = await Promise.all([databaseNow(db), getCompany(db)]);
  return json({
    id: seat.category.id,
    award: seat.category.name,
    entry: sheet.id,
    hasScores: sheet.scored > 0,
    until: dueDay(seat.cycle.votingCloseAt, now, seat.cycle.timeZone),
    peopleTeam: company.peopleTeamName,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const categoryId = params.categoryId ?? "";
  const { sheet } = await ownOpenSheet(request, categoryId, person.id);
  const form = await request.formData();
  const written = { conflict: form.get("conflict") ?? "", reason: form.get("reason") ?? "" };
  const read = shape.safeParse(written);
  if (!read.success) return json({ written, errors: fieldSentences(read.error) }, { status: 400 });
  const verdict = await declareConflict(await actOf(request, person), {
    assignmentId: sheet.id,
    ...read.data,
  });
  if (verdict.ok) return redirect(`/jury/${encodeURIComponent(categoryId)}?done=aside`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ written, errors: errorsOf(verdict) }, { status: 409 });
}

async function ownOpenSheet(request: Request, categoryId: string, personId: string) {
  const seat = await findJurySeat(database(), categoryId, personId);
  const entry = new URL(request.url).searchParams.get("entry");
  const sheet = seat?.sheets.find(({ id, state }) => id === entry && state !== "recused");
  if (!seat || !sheet) throw new Response(null, { status: 404 });
  return { seat, sheet };
}

/** Says what stepping aside does, and asks for the kind and a sentence. */
export default function Conflict() {
  const { id, entry, hasScores, until, peopleTeam } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  const back = `/jury/${id}?entry=${entry}`;
  return (
    <Form method="post" className="dialog aside-form" noValidate>
      <h1 className="h2">Step aside from this entry?</h1>
      <p className="ink2">
        It leaves your list for good and the other jurors decide.
        {hasScores ? "" : " You have not scored it yet, so nothing else changes."}
      </p>
      {hasScores && (
        <Note look="warning">
          You have scored this entry already. Only the {peopleTeam} can take you off it now: please write to
          them.
        </Note>
      )}
      <FormErrors errors={errors} />
      <fieldset className="cf" id="conflict" tabIndex={-1}>
        <legend>What is it?</legend>
        {declaredKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              className="radio"
              name="conflict"
              value={kind}
              defaultChecked={answer?.written.conflict === kind}
            />
            <span>{declaredWords[kind]}</span>
          </label>
        ))}
        {errors.conflict && <FieldError>{errors.conflict}</FieldError>}
      </fieldset>
      <TextArea
        label="In a sentence"
        name="reason"
        rows={2}
        maxLength={1000}
        defaultValue={String(answer?.written.reason ?? "")}
        error={errors.reason}
        hint={`Kept with the result. The ${peopleTeam} and auditors can read it, the other jurors cannot.`}
      />
      <Note>
        Only unsure how to score it? <Link to={back}>Abstain instead</Link>. That needs no reason, and you can
        come back until {until}.
      </Note>
      <div className="acts">
        <ButtonLink to={back}>Keep judging it</ButtonLink>
        <SubmitButton>Step aside</SubmitButton>
      </div>
    </Form>
  );
}
