import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requirePerson } from "~/auth/require.server";
import { extendUpdate } from "~/operations/extend-update.server";
import { sentenceFor } from "~/ui/refusals";

export { default, loader } from "~/ui/form-only";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const verdict = await extendUpdate(await actOf(request, viewer), { updateId: params.id ?? "" });
  if (verdict.ok) return redirect("/updates?done=extended");
  const status = verdict.reason === "not-found" ? 404 : 409;
  throw new Response(sentenceFor(verdict), { status });
}
