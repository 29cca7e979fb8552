import { randomUUID } from "node:crypto";
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
import { listItemsOnOffer } from "~/db/catalogue.server";
import { database } from "~/db/client.server";
import { formatMoney } from "~/domain/money";
import { draftOrder } from "~/operations/draft-order.server";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { saysSomething } from "~/domain/says-something";

export const meta: MetaFunction = () => [{ title: "New order · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Trophy orders", to: "/orders" }, { label: "New order" }],
};

const schema = z.strictObject({
  title: z.string().trim().refine(saysSomething).max(160),
  itemId: z.string().min(1).max(64),
  recipientName: z.string().trim().refine(saysSomething).max(120),
  recipientEmail: z.string().trim().max(254),
  formKey: z.uuid(),
});
const wrong: Record<string, string> = {
  title: "Say what the order is for, up to 160 characters.",
  itemId: "Choose an item.",
  recipientName: "Write a name, up to 120 characters.",
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-orders");
  const items = await listItemsOnOffer(database());
  const choices = items.map((item) => {
    const price = formatMoney({ amount: item.unitPrice, currency: item.vendor.currency }, "en-GB");
    return { value: item.id, label: `${item.name}, ${item.vendor.name}, ${price}` };
  });
  return json({ choices, formKey: randomUUID() });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-orders");
  const values = fieldsIn(await request.formData());
  const form = schema.safeParse(values);
  if (!form.success) {
    const fields = form.error.issues.map(({ path }) => String(path[0]));
    const errors = Object.fromEntries(
      fields.map((field) => [field, wrong[field] ?? "Look at this once more."]),
    );
    return json({ errors, values }, { status: 400 });
  }
  const verdict = await draftOrder(await actOf(request, viewer), form.data);
  if (verdict.ok) return redirect(`/orders/${verdict.value}?done=drafted`);
  return json({ errors: errorsOf(verdict), values }, { status: 409 });
}

export default function NewOrder() {
  const { choices, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string | undefined> = answer?.errors ?? {};
  const values: Record<string, string | undefined> = answer?.values ?? {};
  if (choices.length === 0) return <NothingToOrder />;
  return (
    <>
      <PageHead
        title="New order"
        lead="For a trophy that no result and no win asks for. You add more pieces on the next page."
      />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <input type="hidden" name="formKey" value={values.formKey ?? formKey} />
        <TextField
          label="What it is for"
          name="title"
          required
          maxLength={160}
          defaultValue={values.title}
          error={errors.title}
        />
        <Select
          label="Item"
          name="itemId"
          options={choices}
          defaultValue={values.itemId}
          error={errors.itemId}
        />
        <TextField
          label="Who gets the first piece"
          name="recipientName"
          required
          maxLength={120}
          defaultValue={values.recipientName}
          error={errors.recipientName}
        />
        <TextField
          label="Work e-mail"
          name="recipientEmail"
          type="email"
          maxLength={254}
          hint="For somebody in the directory. Leave it empty for a guest."
          defaultValue={values.recipientEmail}
          error={errors.recipientEmail}
        />
        <div className="form-acts">
          <SubmitButton>Draft the order</SubmitButton>
        </div>
      </Form>
    </>
  );
}

function NothingToOrder() {
  return (
    <>
      <PageHead title="New order" />
      <Empty
        drawing="shelf"
        title="Nothing to order yet"
        action={<ButtonLink to="/manage/vendors">Go to vendors</ButtonLink>}
      >
        Add a vendor and an item first.
      </Empty>
    </>
  );
}
