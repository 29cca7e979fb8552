import { randomUUID } from "node:crypto";
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
import { database } from "~/db/client.server";
import { findOrderSummary } from "~/db/order-summary.server";
import { orderTakes } from "~/domain/trophies/order-state";
import { addPiece } from "~/operations/add-piece.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { TextField } from "~/ui/text-field";
import { saysSomething } from "~/domain/says-something";

export const meta: MetaFunction = () => [{ title: "Add a piece · Laurels" }];

const schema = z.strictObject({
  recipientName: z.string().trim().refine(saysSomething).max(120),
  recipientEmail: z.string().trim().max(254),
  formKey: z.uuid(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "change"), formKey: randomUUID() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const typed = Object.fromEntries(await request.formData());
  const form = schema.safeParse(typed);
  if (!form.success) {
    const errors: Record<string, string> = { recipientName: "Write a name, up to 120 characters." };
    return json({ errors, values: null }, { status: 400 });
  }
  const orderId = params.id ?? "";
  const verdict = await addPiece(await actOf(request, viewer), { orderId, ...form.data });
  if (verdict.ok) return redirect(`/orders/${orderId}?done=piece-added`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values: form.data }, { status: 409 });
}

export default function PiecesPage() {
  const { order, open, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <StepPage
      title="Add a piece"
      order={order}
      open={open}
      verb="Add the piece"
      errors={errors}
      what={[
        "It is made like the first piece, at the same price.",
        "Its engraving is the first one’s with the new name. You can change it afterwards.",
      ]}
    >
      <input type="hidden" name="formKey" value={formKey} />
      <TextField
        label="Who gets it"
        name="recipientName"
        required
        maxLength={120}
        defaultValue={answer?.values?.recipientName}
        error={errors?.recipientName}
      />
      <TextField
        label="Work e-mail"
        name="recipientEmail"
        type="email"
        maxLength={254}
        hint="For somebody in the directory. Leave it empty for a guest."
        defaultValue={answer?.values?.recipientEmail}
        error={errors?.recipientEmail}
      />
    </StepPage>
  );
}
