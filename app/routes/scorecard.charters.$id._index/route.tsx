import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { findCharterOwners } from "~/db/charter-owners.server";
import { findCharterForm } from "~/db/charters.server";
import { database } from "~/db/client.server";
import { changeCharter } from "~/operations/change-charter.server";
import { Confirm } from "~/ui/confirm";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { CharterFields } from "~/ui/scorecard/charter-fields";
import { ownerSearch, readCharterForm, type CharterValues } from "~/ui/scorecard/charter-form";
import { ownerOptions } from "~/ui/scorecard/owner-options";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Charter · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { values: { name: string } }) => [
    { label: "Scorecard", to: "/scorecard" },
    { label: "Charters", to: "/scorecard/charters" },
    { label: data.values.name },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-scorecard");
  const found = await findCharterForm(database(), params.id ?? "");
  if (!found) throw new Response("Not found", { status: 404 });
  return json({ ...found, owners: ownerOptions(await findCharterOwners(database(), found.values)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "manage-scorecard");
  const form = await request.formData();
  const seen = Number(form.get("version"));
  const read = readCharterForm(form, ["version"]);
  if (!read || !Number.isSafeInteger(seen)) throw new Response("Not this form.", { status: 400 });
  const search = ownerSearch(form);
  const values = read.ok ? (read.draft as CharterValues) : read.values;
  const again = { values, owners: ownerOptions(await findCharterOwners(database(), values, search)) };
  if (search) return json({ ...again, errors: {} as Record<string, string> });
  if (!read.ok) return json({ ...again, errors: read.errors }, { status: 400 });
  const { draft } = read;
  const verdict = await changeCharter(await actOf(request, person), { id: params.id ?? "", seen, draft });
  if (verdict.ok) return redirect("/scorecard/charters?done=changed");
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ ...again, errors: errorsOf(verdict) }, { status: 409 });
}

export default function ChangeCharter() {
  const { id, version, isRetired, values, owners } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const retirement = `/scorecard/charters/${id}/retirement`;
  return (
    <>
      <PageHead title={values.name} lead={isRetired ? "Retired. Take it back to change it." : undefined}>
        {isRetired ? (
          <Form method="post" action={retirement}>
            <input type="hidden" name="does" value="return" />
            <SubmitButton action={retirement}>Take it back</SubmitButton>
          </Form>
        ) : (
          <Confirm
            label="Retire it"
            title="Take this KPI off the scorecard?"
            confirm="Retire it"
            action={retirement}
            fields={{ does: "retire" }}
          >
            Its targets and values stay, and you can take it back.
          </Confirm>
        )}
      </PageHead>
      <Form method="post" className="form" noValidate>
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="version" value={version} />
        <CharterFields
          key={version}
          values={answer?.values ?? values}
          errors={answer?.errors ?? {}}
          owners={answer?.owners ?? owners}
        />
        {!isRetired && (
          <div className="form-acts">
            <SubmitButton>Save the charter</SubmitButton>
          </div>
        )}
      </Form>
    </>
  );
}
