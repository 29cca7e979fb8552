import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { declineDealToy } from "~/operations/decline-deal-toy.server";

export { default } from "~/ui/form-only";

const schema = z.strictObject({ from: z.enum(["win", "orders"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-orders");
  return redirect(`/wins/${params.id}`);
}

/** Suggests no deal toy for a win any more. Where one was ordered meanwhile, the page says so by itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-orders");
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const winId = params.id ?? "";
  const verdict = await declineDealToy(await actOf(request, viewer), { winId });
  if (!verdict.ok && verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  const done = verdict.ok ? "?done=toy-declined" : "";
  return redirect(form.data.from === "orders" ? `/orders${done}` : `/wins/${winId}${done}`);
}
