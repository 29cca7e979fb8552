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
import { submitOrder } from "~/operations/submit-order.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { capital, plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Submit this order? · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "submit") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const verdict = await submitOrder(await actOf(request, viewer), { orderId: params.id ?? "" });
  if (verdict.ok) return redirect(`/orders/${params.id}?done=submitted`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function SubmissionPage() {
  const { order, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage
      title="Submit this order?"
      order={order}
      open={open}
      verb="Submit for approval"
      errors={answer?.errors}
      what={[
        `${capital(plural(order.count, "piece"))} from ${order.vendorName} for ${order.total} before tax go to approval.`,
        "Everybody who may approve gets a letter, except you and those whom the order honours.",
        "The engraving is checked once more. Nothing can be changed until somebody has decided.",
      ]}
    />
  );
}
