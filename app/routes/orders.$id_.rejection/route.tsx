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
import { rejectOrder } from "~/operations/reject-order.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Give this order back? · Laurels" }];

const schema = z.strictObject({ reason: z.string().max(500) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "approve-orders");
  const order = await findOrderSummary(database(), params.id ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "reject") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "approve-orders");
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success)
    return json({ errors: { "": "This form could not be read. Try again." }, values: null }, { status: 400 });
  const verdict = await rejectOrder(await actOf(request, viewer), { orderId: params.id ?? "", ...form.data });
  if (verdict.ok) return redirect(`/orders/${params.id}?done=rejected`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values: form.data }, { status: 409 });
}

export default function RejectionPage() {
  const { order, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <StepPage
      title="Give this order back?"
      order={order}
      open={open}
      verb="Give it back"
      look="danger"
      errors={errors}
      what={[
        "Whoever submitted it gets a letter with your reason, can change the order and submit it again.",
        "Your name, the reason and the time stay in the record.",
      ]}
    >
      <TextArea
        label="What should change"
        name="reason"
        rows={3}
        required
        maxLength={500}
        hint="One or two sentences."
        defaultValue={answer?.values?.reason}
        error={errors?.reason}
      />
    </StepPage>
  );
}
