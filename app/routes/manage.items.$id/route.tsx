import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { findItem } from "~/db/catalogue.server";
import { database } from "~/db/client.server";
import { changeItem } from "~/operations/change-item.server";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { ManageNav } from "~/ui/manage-nav";
import { Note } from "~/ui/note";
import { ItemFields } from "~/ui/orders/item-fields";
import { readItemForm } from "~/ui/orders/item-form";
import { ItemTabs } from "~/ui/orders/item-tabs";
import { TestLines } from "~/ui/orders/test-lines";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import { readItem } from "./read-item.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.item.name ?? "Item"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: ({ vendor, item }: { vendor: { id: string; name: string }; item: { name: string } }) => [
    { label: "Vendors", to: "/manage/vendors" },
    { label: vendor.name, to: `/manage/vendors/${vendor.id}` },
    { label: item.name },
  ],
};

const doneWords: Record<string, string> = {
  added: "The item is in the catalogue.",
  changed: "The item is saved.",
  retired: "The item is retired. Orders under way go on.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const page = await readItem(params.id ?? "");
  if (!page) throw new Response("Not found", { status: 404 });
  return json({ roles: viewer.roles, ...page });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const item = await findItem(database(), params.id ?? "");
  if (!item) throw new Response("Not found", { status: 404 });
  const form = readItemForm(await request.formData(), item.vendor.currency);
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 400 });
  const verdict = await changeItem(await actOf(request, viewer), { itemId: item.id, item: form.item });
  if (verdict.ok) return redirect(`/manage/items/${item.id}?done=changed`);
  return json({ errors: errorsOf(verdict), values: form.values }, { status: 409 });
}

export default function ItemPage() {
  const { roles, vendor, item, values, items, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const done = known(doneWords, params.get("done"));
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead
        title={item.name}
        lead={`From ${vendor.name}. Used by ${plural(item.awards, "award")}, ${plural(item.pieces, "piece")} so far.`}
      >
        {item.retired ? (
          <Chip look="plain">Retired</Chip>
        ) : (
          <ButtonLink to={`/manage/items/${item.id}/retirement`}>Retire</ButtonLink>
        )}
      </PageHead>
      {done && (
        <Note look="good" role="status">
          {done}
        </Note>
      )}
      <ItemTabs items={items} vendorId={vendor.id} current={item.id} />
      <section className="cat">
        <h2>How a text fits</h2>
        <TestLines key={item.id} shape={values.shape} zones={item.zones} honouredOn={today} />
      </section>
      <section className="cat">
        <h2>The item</h2>
        <Form method="post" className="form wide" key={item.id}>
          <FormErrors errors={answer?.errors} />
          <ItemFields
            values={answer?.values ?? values}
            errors={answer?.errors ?? {}}
            currency={vendor.currency}
          />
          <div className="form-acts">
            <SubmitButton>Save the item</SubmitButton>
          </div>
        </Form>
      </section>
    </>
  );
}
