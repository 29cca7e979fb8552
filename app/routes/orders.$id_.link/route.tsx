import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFormKey } from "~/auth/require-form-key.server";
import { requireOrder } from "~/auth/require-order.server";
import { actOf } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findOrderSummary } from "~/db/order-summary.server";
import { orderTakes } from "~/domain/trophies/order-state";
import { reissueVendorLink } from "~/operations/reissue-vendor-link.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Send a new link? · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "reissue-link"), formKey: randomUUID() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const formKey = requireFormKey((await request.formData()).get("formKey"));
  const reissue = { orderId: params.id ?? "", formKey };
  const verdict = await reissueVendorLink(await actOf(request, viewer), reissue);
  if (verdict.ok) return redirect(`/orders/${params.id}?done=link-sent`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function LinkPage() {
  const { order, open, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage
      title="Send a new link?"
      order={order}
      open={open}
      verb="Send a new link"
      errors={answer?.errors}
      what={[
        `${order.vendorName} gets the purchase order again at ${order.vendorEmail}, with a new link.`,
        "The link that they have now ends at once.",
      ]}
    >
      <input type="hidden" name="formKey" value={formKey} />
    </StepPage>
  );
}
