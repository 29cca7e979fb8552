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
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { addVendor } from "~/operations/add-vendor.server";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { ManageNav } from "~/ui/manage-nav";
import { VendorFields } from "~/ui/orders/vendor-fields";
import { readVendorForm } from "~/ui/orders/vendor-form";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Add a vendor · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Vendors", to: "/manage/vendors" }, { label: "Add a vendor" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const { currency } = await getCompany(database());
  return json({ roles: viewer.roles, currency, formKey: randomUUID() });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const values = fieldsIn(await request.formData());
  const form = readVendorForm(values);
  if (!form.ok) return json({ errors: form.errors, values }, { status: 400 });
  const formKey = requireFormKey(values.formKey);
  const verdict = await addVendor(await actOf(request, viewer), { vendor: form.vendor, formKey });
  if (verdict.ok) return redirect(`/manage/vendors/${verdict.value}?done=added`);
  return json({ errors: errorsOf(verdict), values }, { status: 409 });
}

export default function NewVendor() {
  const { roles, currency, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values: Record<string, string | undefined> = answer?.values ?? { currency, leadTimeDays: "10" };
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title="Add a vendor" />
      <Form method="post" className="form">
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="formKey" value={values.formKey ?? formKey} />
        <VendorFields values={values} errors={answer?.errors ?? {}} />
        <div className="form-acts">
          <SubmitButton>Add the vendor</SubmitButton>
        </div>
      </Form>
    </>
  );
}
