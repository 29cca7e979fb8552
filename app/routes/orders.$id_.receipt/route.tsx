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
import { findOrder } from "~/db/orders.server";
import { orderTakes } from "~/domain/trophies/order-state";
import { receivePieces } from "~/operations/receive-pieces.server";
import { Checkbox } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";
import { TextField } from "~/ui/text-field";

export const meta: MetaFunction = () => [{ title: "Receive pieces · Laurels" }];

const schema = z.strictObject({
  pieceIds: z.array(z.string().max(64)).max(1_000),
  condition: z.string().trim().max(300),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const id = params.id ?? "";
  const [order, inFull] = await Promise.all([findOrderSummary(database(), id), findOrder(database(), id)]);
  if (!order || !inFull) throw new Response("Not found", { status: 404 });
  const onTheWay = inFull.pieces.filter(({ shippedAt, receivedAt }) => shippedAt && !receivedAt);
  const pieces = onTheWay.map(({ id: pieceId, position, recipientName, carrier, trackingNumber }) => {
    return { id: pieceId, position, recipientName, parcel: `${carrier}, ${trackingNumber}` };
  });
  return json({ order, open: orderTakes(order.state, "receive") && pieces.length > 0, pieces });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const data = await request.formData();
  const form = schema.safeParse({ pieceIds: data.getAll("pieceIds"), condition: data.get("condition") });
  if (!form.success) {
    const errors: Record<string, string> = { condition: "Use at most 300 characters." };
    return json({ errors, values: null }, { status: 400 });
  }
  const orderId = params.id ?? "";
  const verdict = await receivePieces(await actOf(request, viewer), { orderId, ...form.data });
  if (verdict.ok) return redirect(`/orders/${orderId}?done=received`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values: form.data }, { status: 409 });
}

export default function ReceiptPage() {
  const { order, open, pieces } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <StepPage
      title="What has arrived?"
      order={order}
      open={open}
      verb="Take it in"
      errors={errors}
      what={["With the last piece the order is received.", "Damage should be told to the vendor at once."]}
    >
      <fieldset className="stack-s" id="pieceIds">
        <legend>Pieces on their way</legend>
        {pieces.map(({ id, position, recipientName, parcel }) => (
          <Checkbox
            key={id}
            name="pieceIds"
            value={id}
            defaultChecked={answer?.values ? answer.values.pieceIds.includes(id) : true}
            label={`Piece ${position}, ${recipientName}`}
            hint={parcel}
          />
        ))}
        {errors?.pieceIds && <FieldError>{errors.pieceIds}</FieldError>}
      </fieldset>
      <TextField
        label="How it arrived"
        name="condition"
        maxLength={300}
        hint="Leave it empty if everything is whole."
        defaultValue={answer?.values?.condition}
        error={errors?.condition}
      />
    </StepPage>
  );
}
