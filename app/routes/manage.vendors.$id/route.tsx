import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { listVendorItems } from "~/db/catalogue.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findVendor } from "~/db/vendors.server";
import { plainMoney } from "~/domain/money";
import { changeVendor } from "~/operations/change-vendor.server";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { ManageNav } from "~/ui/manage-nav";
import { Note } from "~/ui/note";
import { ItemTabs } from "~/ui/orders/item-tabs";
import { VendorFields } from "~/ui/orders/vendor-fields";
import { readVendorForm } from "~/ui/orders/vendor-form";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? "Vendor"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { name: string }) => [{ label: "Vendors", to: "/manage/vendors" }, { label: data.name }],
};

const doneWords: Record<string, string> = {
  added: "The vendor is in. Add an item next.",
  changed: "The vendor is saved.",
  retired: "The vendor is retired. Orders under way go on.",
  "item-retired": "The item is retired. Orders under way go on.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const db = database();
  const vendor = await findVendor(db, params.id ?? "");
  if (!vendor) throw new Response("Not found", { status: 404 });
  const [company, items] = await Promise.all([getCompany(db), listVendorItems(db, vendor.id)]);
  const { id, name, retiredAt, leadTimeDays, ...fields } = vendor;
  return json({
    roles: viewer.roles,
    id,
    name,
    retired: retiredAt !== null,
    values: { ...fields, name, leadTimeDays: String(leadTimeDays) },
    items: items.map(({ id: itemId, name: itemName, shape, unitPrice, retiredAt: gone }) => {
      const price = plainMoney({ amount: unitPrice, currency: vendor.currency }, company.locale);
      return { id: itemId, name: itemName, shape, price, retired: gone !== null };
    }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const values = fieldsIn(await request.formData());
  const form = readVendorForm(values);
  if (!form.ok) return json({ errors: form.errors, values }, { status: 400 });
  const vendorId = params.id ?? "";
  const verdict = await changeVendor(await actOf(request, viewer), { vendorId, vendor: form.vendor });
  if (verdict.ok) return redirect(`/manage/vendors/${vendorId}?done=changed`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values }, { status: 409 });
}

export default function VendorPage() {
  const { roles, id, name, retired, items, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const done = known(doneWords, params.get("done"));
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title={name} lead="Their items, and what an order needs to know.">
        {retired ? (
          <Chip look="plain">Retired</Chip>
        ) : (
          <ButtonLink to={`/manage/vendors/${id}/retirement`}>Retire</ButtonLink>
        )}
      </PageHead>
      {done && (
        <Note look="good" role="status">
          {done}
        </Note>
      )}
      <section className="cat">
        <h2>Items</h2>
        <ItemTabs items={items} vendorId={id} />
      </section>
      <section className="cat">
        <h2>The vendor</h2>
        <Form method="post" className="form">
          <FormErrors errors={answer?.errors} />
          <VendorFields values={answer?.values ?? loaded.values} errors={answer?.errors ?? {}} />
          <div className="form-acts">
            <SubmitButton>Save the vendor</SubmitButton>
          </div>
        </Form>
      </section>
    </>
  );
}
