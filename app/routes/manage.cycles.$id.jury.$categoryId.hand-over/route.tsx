import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { instantOf } from "~/domain/zoned-time";
import { handToJury } from "~/operations/hand-to-jury.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { plural } from "~/ui/words";
import { findOffer } from "./offer.server";

export const meta: MetaFunction = () => [{ title: "Hand to a jury · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Hand to a jury" },
  ],
};

async function offerAt({ id, categoryId }: ActionFunctionArgs["params"]) {
  const offer = await findOffer(id, categoryId);
  if (!offer) throw new Response(null, { status: 404 });
  return offer;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "run-juries");
  const { cycle, category, isOpen, models } = await offerAt(params);
  return json({
    cycle: { id: cycle.id, name: cycle.name, timeZone: cycle.timeZone },
    award: category.name,
    isOpen,
    models: models.map(({ id, name, jurors }) => ({ id, name, jurors })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "run-juries");
  const { cycle, category, models } = await offerAt(params);
  const form = await request.formData();
  const text = (name: string, most: number) => textIn(form, name).slice(0, most);
  const typed = {
    juryOf: text("juryOf", 64),
    closesAt: text("closesAt", 20),
    reason: textIn(form, "reason"),
  };
  const closesAt = instantOf(typed.closesAt, cycle.timeZone);
  if (!closesAt) return json({ typed, errors: { closesAt: "Choose a date and a time." } }, { status: 400 });
  const model = models.find(({ id }) => id === typed.juryOf) ?? models[0];
  if (!model) return json({ typed, errors: { "": "There is nothing to hand over here." } }, { status: 409 });
  const { settings } = model;
  const handed = { categoryId: category.id, settings, closesAt, reason: typed.reason };
  const verdict = await handToJury(await actOf(request, viewer), handed);
  if (!verdict.ok) return json({ typed, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/cycles/${cycle.id}/jury/${category.id}`);
}

export default function HandOver() {
  const { cycle, award, isOpen, models } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string | undefined> = answered?.errors ?? {};
  const back = <ButtonLink to={`/manage/cycles/${cycle.id}`}>Back to the cycle</ButtonLink>;
  if (models.length === 0) {
    return (
      <>
        <PageHead title="Hand to a jury" lead={`${award}, ${cycle.name}`} />
        <Note>
          {isOpen
            ? "No award has a complete jury yet. Set one up in the award editor, then come back."
            : "There is nothing to hand over here."}
        </Note>
        <p className="form-acts">{back}</p>
      </>
    );
  }
  return (
    <>
      <PageHead
        title="Hand it to a jury"
        lead={`${award}: the jury chooses from the same finalists. What the vote gave stays beside its result.`}
      />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <Select
          label="Which jury?"
          name="juryOf"
          defaultValue={answered?.typed.juryOf}
          options={models.map(({ id, name, jurors }) => ({
            value: id,
            label: `${name}, ${plural(jurors.length, "juror")}`,
          }))}
          hint="Its jurors, criteria and rules. Jurors can be changed on the next page."
        />
        <ul className="dots">
          {models.map(({ id, name, jurors }) => (
            <li key={id}>{`${name}: ${jurors.join(", ")}`}</li>
          ))}
        </ul>
        <TextField
          label="Judging until"
          name="closesAt"
          type="datetime-local"
          defaultValue={answered?.typed.closesAt}
          error={errors.closesAt}
          hint={`Time in ${cycle.timeZone.replaceAll("_", " ")}. The cycle waits that long.`}
        />
        <TextArea
          label="Why?"
          name="reason"
          rows={2}
          maxLength={1000}
          defaultValue={answered?.typed.reason}
          error={errors.reason}
          hint="One sentence. It stays in the record."
        />
        <p className="form-acts">
          <SubmitButton>Hand it to this jury</SubmitButton>
          {back}
        </p>
      </Form>
    </>
  );
}
