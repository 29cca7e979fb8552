import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOrder } from "~/auth/require-order.server";
import { actOf } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findOrder } from "~/db/orders.server";
import { changeEngraving } from "~/operations/change-engraving.server";
import { textsIn } from "~/ui/form-text";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { sentenceFor } from "~/ui/refusals";

const mostLines = 24;
const longestLine = 200;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrder(request, params.id, "manage-orders");
  return json({ back: await pathOf(params.id ?? "", params.pieceId ?? "") });
}

/** Takes the lines of one piece's engraving. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "manage-orders");
  const lines = textsIn(await request.formData(), "line");
  if (lines.length > mostLines || lines.some((line) => line.length > longestLine)) {
    return json({ sentence: "This is more text than any piece has room for.", lines: [] }, { status: 400 });
  }
  const [orderId, pieceId] = [params.id ?? "", params.pieceId ?? ""];
  const verdict = await changeEngraving(await actOf(request, viewer), { orderId, pieceId, lines });
  if (verdict.ok) return redirect(`${await pathOf(orderId, pieceId)}&done=engraved`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ sentence: sentenceFor(verdict), lines }, { status: 409 });
}

async function pathOf(orderId: string, pieceId: string): Promise<string> {
  const order = await findOrder(database(), orderId);
  const piece = order?.pieces.find(({ id }) => id === pieceId);
  if (!piece) throw new Response("Not found", { status: 404 });
  return `/orders/${orderId}?piece=${piece.position}`;
}

/** Seen where the lines were refused. */
export default function EngravingRefused() {
  const { back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={answer ? "The engraving was not saved" : "Engraving"} />
      <Note look={answer ? "error" : "info"} role={answer ? "alert" : undefined}>
        {answer?.sentence} <Link to={back}>Back to the order</Link>
      </Note>
      {answer && answer.lines.length > 0 && <pre className="ink2">{answer.lines.join("\n")}</pre>}
    </>
  );
}
