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
import { findOrder } from "~/db/orders.server";
import { orderTakes } from "~/domain/trophies/order-state";
import { removePiece } from "~/operations/remove-piece.server";
import { StepPage } from "~/ui/orders/step-page";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Take out a piece · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  const [order, inFull] = await Promise.all([
    findOrderSummary(database(), params.id ?? ""),
    findOrder(database(), params.id ?? ""),
  ]);
  const piece = inFull?.pieces.find(({ id }) => id === params.pieceId);
  if (!order || !piece) throw new Response("Not found", { status: 404 });
  return json({ order, open: orderTakes(order.state, "change"), recipientName: piece.recipientName });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const [orderId, pieceId] = [params.id ?? "", params.pieceId ?? ""];
  const verdict = await removePiece(await actOf(request, viewer), { orderId, pieceId });
  if (verdict.ok) return redirect(`/orders/${orderId}?done=piece-removed`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function RemovalPage() {
  const { order, open, recipientName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage
      title={`Take out the piece for ${recipientName}?`}
      order={order}
      open={open}
      verb="Take it out"
      look="danger"
      errors={answer?.errors}
      what={["The piece and its engraving leave this order.", "The record keeps what was written on it."]}
    />
  );
}
