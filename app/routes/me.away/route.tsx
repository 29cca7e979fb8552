import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { findAbsence } from "~/db/absences.server";
import { database } from "~/db/client.server";
import { chooseAbsence } from "~/operations/choose-absence.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { PersonPicker } from "~/ui/person-picker";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { absencePeople, readAbsence } from "./read-absence.server";

export const meta: MetaFunction = () => [{ title: "Away · Laurels" }];

export const handle: PageHandle = { crumbs: () => [{ label: "Me", to: "/me" }, { label: "Away" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const absence = await findAbsence(database(), viewer.id);
  const typed = {
    ...{ from: absence?.from ?? "", until: absence?.until ?? "" },
    deputyId: absence?.deputy.id ?? "",
  };
  return json({ typed, people: await absencePeople(typed.deputyId, null), isSet: absence !== null });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const { typed, errors, find } = readAbsence(await request.formData());
  const people = await absencePeople(typed.deputyId, find);
  if (find !== null) return json({ typed, people, errors: {} as Record<string, string> });
  if (Object.keys(errors).length > 0) return json({ typed, people, errors }, { status: 400 });
  const verdict = await chooseAbsence(await actOf(request, viewer), typed);
  if (verdict.ok) return redirect("/me?done=away");
  return json({ typed, people, errors: errorsOf(verdict) }, { status: 409 });
}

export default function Away() {
  const stored = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { typed, people } = answer ?? stored;
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <PageHead
        title="Away"
        lead="Meanwhile your deputy signs joint wins that wait for you, under their own name. You can still sign yourself."
      />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <TextField label="First day" name="from" type="date" defaultValue={typed.from} error={errors.from} />
        <TextField
          label="Last day"
          name="until"
          type="date"
          defaultValue={typed.until}
          error={errors.until}
          hint="Your deputy stands in up to the end of this day."
        />
        <PersonPicker
          label="Deputy"
          name="deputyId"
          source="/people/search"
          chosen={people.chosen}
          found={people.found}
          error={errors.deputyId}
          hint="Somebody of your department or of your side. They get a letter."
        />
        <div className="form-acts">
          <SubmitButton>{stored.isSet ? "Change it" : "Say that I am away"}</SubmitButton>
          <ButtonLink look="quiet" to="/me">
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
