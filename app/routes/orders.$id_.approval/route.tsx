import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireOrder } from "~/auth/require-order.server";
import { actOf } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findOrderSummary } from "~/db/order-summary.server";
import { orderTakes } from "~/domain/trophies/order-state";
import { approveOrder } from "~/operations/approve-order.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Approve this order? · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "approve-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "approve") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "approve-orders");
  const verdict = await approveOrder(await actOf(request, viewer), { orderId: params.id ?? "" });
  if (verdict.ok) return redirect(`/orders/${params.id}?done=approved`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function ApprovalPage() {
  const { order, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage
      title="Approve this order?"
      order={order}
      open={open}
      verb="Approve the order"
      errors={answer?.errors}
      what={[
        `${plural(order.count, "piece")} from ${order.vendorName} for ${order.total} before tax.`,
        "Whoever submitted it gets a letter and can send it to the vendor.",
        "Your name and the time stay in the record.",
      ]}
    />
  );
}
