import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireOrder } from "~/auth/require-order.server";
import { actOf } from "~/auth/require.server";
import { listItemsOnOffer } from "~/db/catalogue.server";
import { database } from "~/db/client.server";
import { findOrderSummary } from "~/db/order-summary.server";
import { findOrder } from "~/db/orders.server";
import { formatMoney } from "~/domain/money";
import { orderTakes } from "~/domain/trophies/order-state";
import { changeOrder } from "~/operations/change-order.server";
import { fieldsIn } from "~/ui/form-text";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { saysSomething } from "~/domain/says-something";

export const meta: MetaFunction = () => [{ title: "Change the order · Laurels" }];

const schema = z.strictObject({
  title: z.string().trim().refine(saysSomething).max(160),
  itemId: z.string().max(64),
  deliverTo: z.string().trim().max(400),
  neededBy: z.union([z.literal(""), z.iso.date()]),
  note: z.string().trim().max(1_000),
});
const wrong: Record<string, string> = {
  title: "Write a title, up to 160 characters.",
  deliverTo: "Use at most 400 characters.",
  neededBy: "Choose a day.",
  note: "Use at most 1,000 characters.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const db = database();
  const id = params.id ?? "";
  const [order, inFull, items] = await Promise.all([
    findOrderSummary(db, id),
    findOrder(db, id),
    listItemsOnOffer(db),
  ]);
  if (!order || !inFull) throw new Response("Not found", { status: 404 });
  const { title, deliverTo, note, neededBy, pieces } = inFull;
  const values = {
    title,
    deliverTo,
    note,
    neededBy: neededBy?.toISOString().slice(0, 10) ?? "",
    itemId: pieces[0]?.itemId ?? "",
  };
  const choices = items.map((item) => {
    const price = formatMoney({ amount: item.unitPrice, currency: item.vendor.currency }, "en-GB");
    return { value: item.id, label: `${item.name}, ${item.vendor.name}, ${price}` };
  });
  return json({ order, open: orderTakes(order.state, "change"), values, choices });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const typed = fieldsIn(await request.formData());
  const form = schema.safeParse(typed);
  if (!form.success) {
    const fields = form.error.issues.map(({ path }) => String(path[0]));
    const errors = Object.fromEntries(
      fields.map((field) => [field, wrong[field] ?? "Look at this once more."]),
    );
    return json({ errors, values: typed }, { status: 400 });
  }
  const orderId = params.id ?? "";
  const { neededBy, itemId, ...rest } = form.data;
  const change = { orderId, ...rest, neededBy: neededBy ? new Date(neededBy) : null, itemId: itemId || null };
  const verdict = await changeOrder(await actOf(request, viewer), change);
  if (verdict.ok) return redirect(`/orders/${orderId}?done=changed`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values: typed }, { status: 409 });
}

export default function ChangePage() {
  const { order, open, choices, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string | undefined> | undefined = answer?.errors;
  const values: Record<string, string | undefined> = answer?.values ?? loaded.values;
  return (
    <StepPage
      title="Change the order"
      order={order}
      open={open}
      verb="Save the order"
      errors={errors}
      what={["Another item changes every piece to it, with its vendor and its price."]}
    >
      <TextField
        label="Title"
        name="title"
        required
        maxLength={160}
        defaultValue={values.title}
        error={errors?.title}
      />
      <Select
        label="Item"
        name="itemId"
        options={choices}
        defaultValue={values.itemId}
        error={errors?.itemId}
      />
      <TextField
        label="Needed in hand by"
        name="neededBy"
        type="date"
        defaultValue={values.neededBy}
        error={errors?.neededBy}
      />
      <TextArea
        label="Deliver to"
        name="deliverTo"
        rows={3}
        maxLength={400}
        hint="Name, place and address, as the parcel needs them."
        defaultValue={values.deliverTo}
        error={errors?.deliverTo}
      />
      <TextArea
        label="Note to the vendor"
        name="note"
        rows={3}
        maxLength={1000}
        defaultValue={values.note}
        error={errors?.note}
      />
    </StepPage>
  );
}
