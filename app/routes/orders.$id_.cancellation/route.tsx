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
import { cancelOrder } from "~/operations/cancel-order.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Cancel this order? · Laurels" }];

const schema = z.strictObject({ reason: z.string().max(500) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "cancel") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success)
    return json({ errors: { "": "This form could not be read. Try again." }, values: null }, { status: 400 });
  const verdict = await cancelOrder(await actOf(request, viewer), { orderId: params.id ?? "", ...form.data });
  if (verdict.ok) return redirect(`/orders/${params.id}?done=cancelled`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values: form.data }, { status: 409 });
}

export default function CancellationPage() {
  const { order, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <StepPage
      title="Cancel this order?"
      order={order}
      open={open}
      verb="Cancel the order"
      look="danger"
      errors={errors}
      what={[
        "The order ends here. It can not be opened again.",
        order.state === "sent" || order.state === "acknowledged"
          ? `The vendor’s page says that it is cancelled. Please tell ${order.vendorName} yourself too.`
          : "Nobody outside has seen it.",
      ]}
    >
      <TextArea
        label="Why"
        name="reason"
        rows={3}
        required
        maxLength={500}
        hint="It stays in the record."
        defaultValue={answer?.values?.reason}
        error={errors?.reason}
      />
    </StepPage>
  );
}
