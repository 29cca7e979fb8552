import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listDepartments } from "~/db/known-people.server";
import { addPerson } from "~/operations/add-person.server";
import { readPersonForm } from "~/operations/person-form.server";
import { ButtonLink } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { fieldSentences } from "~/ui/field-sentences";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { PersonFields } from "~/ui/person-fields";
import { personShape } from "~/ui/person-shape";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Add a person · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Manage", to: "/manage" },
    { label: "People", to: "/manage/people" },
    { label: "New" },
  ],
};

const shape = personShape.extend({ welcome: z.literal("on").optional() });

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-people");
  const [departments, company] = await Promise.all([listDepartments(database()), getCompany(database())]);
  return json({ departments, timeZone: company.timeZone });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const values = fieldsIn(await request.formData());
  const parsed = shape.safeParse(values);
  if (!parsed.success) return json({ errors: fieldSentences(parsed.error), values }, { status: 400 });
  const { welcome, ...form } = parsed.data;
  const person = await readPersonForm(database(), form);
  if (!person.ok) return json({ errors: errorsOf(person), values }, { status: 409 });
  const act = await actOf(request, viewer);
  const verdict = await addPerson(act, { person: person.value, welcome: welcome === "on" });
  if (!verdict.ok) return json({ errors: errorsOf(verdict), values }, { status: 409 });
  return redirect(`/manage/people/${verdict.value.id}?done=added`);
}

export default function NewPerson() {
  const { departments, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Partial<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <PageHead title="Add a person" lead="For many at once, import a file." />
      <Form method="post" className="form person-form" noValidate>
        <FormErrors errors={errors} />
        <PersonFields values={{ timeZone, ...answer?.values }} errors={errors} departments={departments} />
        <Checkbox
          name="welcome"
          label="Send a welcome letter"
          hint="It says what Laurels is and how to sign in."
          defaultChecked={answer?.values.welcome === "on"}
        />
        <div className="form-acts">
          <SubmitButton>Add this person</SubmitButton>
          <ButtonLink look="quiet" to="/manage/people">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
