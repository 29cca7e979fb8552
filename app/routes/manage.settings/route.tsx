import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findToyValue } from "~/db/toy-suggestions.server";
import { typedText } from "~/domain/decimal";
import { minorDigits } from "~/domain/money";
import { changeSettings } from "~/operations/change-settings.server";
import { fieldSentences } from "~/ui/field-sentences";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { ManageNav } from "~/ui/manage-nav";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { SettingsFields } from "./settings-fields";
import { settingsShape } from "./shape";

export const meta: MetaFunction = () => [{ title: "Settings · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Manage", to: "/manage" }, { label: "Settings" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { roles } = await requireMay(request, "manage-settings");
  const db = database();
  const [company, toyValue] = await Promise.all([getCompany(db), findToyValue(db)]);
  const typed = toyValue === null ? "" : typedText(toyValue, minorDigits(company.currency));
  return json({ settings: { ...company, toyValue: typed }, roles });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-settings");
  const values = fieldsIn(await request.formData());
  const parsed = settingsShape.safeParse(values);
  if (!parsed.success) return json({ errors: fieldSentences(parsed.error), values }, { status: 400 });
  const verdict = await changeSettings(await actOf(request, viewer), parsed.data);
  if (!verdict.ok) return json({ errors: errorsOf(verdict), values }, { status: 409 });
  return redirect("/manage/settings?done=saved");
}

export default function Settings() {
  const { settings, roles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const errors: Partial<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title="Settings" lead="What Laurels calls the company and its people, and how it counts." />
      {query.get("done") === "saved" && !answer && (
        <Note look="good" role="status">
          Saved.
        </Note>
      )}
      <Form method="post" noValidate>
        <FormErrors errors={errors} />
        <SettingsFields values={{ ...settings, ...answer?.values }} errors={errors} />
        <div className="form-acts">
          <SubmitButton>Save settings</SubmitButton>
        </div>
      </Form>
    </>
  );
}
