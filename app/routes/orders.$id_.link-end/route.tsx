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
import { revokeVendorLink } from "~/operations/revoke-vendor-link.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "End the vendor’s link? · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "reissue-link") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const verdict = await revokeVendorLink(await actOf(request, viewer), { orderId: params.id ?? "" });
  if (verdict.ok) return redirect(`/orders/${params.id}?done=link-ended`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function LinkEndPage() {
  const { order, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage
      title="End the vendor’s link?"
      order={order}
      open={open}
      verb="End the link"
      look="danger"
      errors={answer?.errors}
      what={[
        "Whoever opens it reads that it has ended and whom to ask.",
        "The order itself goes on. You can send a new link at any time.",
      ]}
    />
  );
}
