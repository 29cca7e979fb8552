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
import { findVendor } from "~/db/vendors.server";
import { addItem } from "~/operations/add-item.server";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { ManageNav } from "~/ui/manage-nav";
import { ItemFields, type ItemValues } from "~/ui/orders/item-fields";
import { readItemForm } from "~/ui/orders/item-form";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Add an item · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { vendor: { id: string; name: string } }) => [
    { label: "Vendors", to: "/manage/vendors" },
    { label: data.vendor.name, to: `/manage/vendors/${data.vendor.id}` },
    { label: "Add an item" },
  ],
};

const first: ItemValues = {
  sku: "",
  name: "",
  material: "",
  description: "",
  shape: "crystal",
  price: "",
  zones: [{ name: "Front", lines: 4, characters: 24, allowed: "" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const vendor = await findVendor(database(), params.id ?? "");
  if (!vendor) throw new Response("Not found", { status: 404 });
  const { id, name, currency } = vendor;
  return json({ roles: viewer.roles, vendor: { id, name, currency }, formKey: randomUUID() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const vendor = await findVendor(database(), params.id ?? "");
  if (!vendor) throw new Response("Not found", { status: 404 });
  const data = await request.formData();
  const formKey = requireFormKey(data.get("formKey"));
  const form = readItemForm(data, vendor.currency);
  if (!form.ok) return json({ errors: form.errors, values: form.values, formKey }, { status: 400 });
  const added = { vendorId: vendor.id, item: form.item, formKey };
  const verdict = await addItem(await actOf(request, viewer), added);
  if (verdict.ok) return redirect(`/manage/items/${verdict.value}?done=added`);
  return json({ errors: errorsOf(verdict), values: form.values, formKey }, { status: 409 });
}

export default function NewItem() {
  const { roles, vendor, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title="Add an item" lead={`From ${vendor.name}.`} />
      <Form method="post" className="form wide">
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="formKey" value={answer?.formKey ?? formKey} />
        <ItemFields
          values={answer?.values ?? first}
          errors={answer?.errors ?? {}}
          currency={vendor.currency}
        />
        <div className="form-acts">
          <SubmitButton>Add the item</SubmitButton>
        </div>
      </Form>
    </>
  );
}
