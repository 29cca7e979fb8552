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
import { sendOrder } from "~/operations/send-order.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { TextField } from "~/ui/text-field";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Send this order? · Laurels" }];

const schema = z.strictObject({ poNumber: z.string().trim().max(60) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "send") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success)
    return json({ errors: { "": "This form could not be read. Try again." }, values: null }, { status: 400 });
  const verdict = await sendOrder(await actOf(request, viewer), { orderId: params.id ?? "", ...form.data });
  if (verdict.ok) return redirect(`/orders/${params.id}?done=sent`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values: form.data }, { status: 409 });
}

export default function DispatchPage() {
  const { order, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <StepPage
      title="Send this order?"
      order={order}
      open={open}
      verb="Send to the vendor"
      errors={errors}
      what={[
        `${order.vendorName} gets one letter at ${order.vendorEmail}, with the purchase order as PDF and a link to this order alone.`,
        `It asks for ${plural(order.count, "piece")} for ${order.total} before tax.`,
        "Sending happens once. After it the engraving and the price stand.",
      ]}
    >
      <TextField
        label="PO number"
        name="poNumber"
        maxLength={60}
        hint="From your own system. Leave it empty for the next one of the company’s pattern."
        defaultValue={answer?.values?.poNumber}
        error={errors?.poNumber}
      />
    </StepPage>
  );
}
