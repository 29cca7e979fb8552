import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireFormKey } from "~/auth/require-form-key.server";
import { actOf, requireMay } from "~/auth/require.server";
import { findCharterOwners } from "~/db/charter-owners.server";
import { database } from "~/db/client.server";
import { addCharter } from "~/operations/add-charter.server";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { CharterFields } from "~/ui/scorecard/charter-fields";
import { ownerSearch, readCharterForm, type CharterValues } from "~/ui/scorecard/charter-form";
import { ownerOptions } from "~/ui/scorecard/owner-options";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Add a KPI · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Scorecard", to: "/scorecard" },
    { label: "Charters", to: "/scorecard/charters" },
    { label: "Add a KPI" },
  ],
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-scorecard");
  return json({ formKey: randomUUID(), owners: ownerOptions(await findCharterOwners(database(), usual)) });
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireMay(request, "manage-scorecard");
  const form = await request.formData();
  const formKey = requireFormKey(form.get("formKey"));
  const read = readCharterForm(form, ["formKey"]);
  if (!read) throw new Response("This is not the form of a KPI.", { status: 400 });
  const search = ownerSearch(form);
  const values = read.ok ? (read.draft as CharterValues) : read.values;
  const owners = ownerOptions(await findCharterOwners(database(), values, search));
  const again = { values, owners, formKey };
  if (search) return json({ ...again, errors: {} as Record<string, string> });
  if (!read.ok) return json({ ...again, errors: read.errors }, { status: 400 });
  const verdict = await addCharter(await actOf(request, person), { draft: read.draft, formKey });
  if (verdict.ok) return redirect("/scorecard/charters?done=added");
  return json({ ...again, errors: errorsOf(verdict) }, { status: 409 });
}

const usual: CharterValues = {
  ...{ name: "", meaning: "", measure: "manual", kinds: [], formula: "", unit: "percent" },
  ...{ direction: "higher", cadence: "month", gathers: "mean", source: "" },
  ...{ salesOwner: "", procurementOwner: "" },
};

export default function NewCharter() {
  const { formKey, owners } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Add a KPI" lead="Both sides read the same charter, so write it for both." />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="formKey" value={answer?.formKey ?? formKey} />
        <CharterFields
          values={answer?.values ?? usual}
          errors={answer?.errors ?? {}}
          owners={answer?.owners ?? owners}
        />
        <div className="form-acts">
          <SubmitButton>Add it to the scorecard</SubmitButton>
        </div>
      </Form>
    </>
  );
}
