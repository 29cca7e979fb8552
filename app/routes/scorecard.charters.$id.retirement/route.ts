import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { retireCharter } from "~/operations/retire-charter.server";
import { returnCharter } from "~/operations/return-charter.server";
import { sentenceFor } from "~/ui/refusals";

export { default, loader } from "~/ui/form-only";

/** Takes a KPI off the scorecard, or back onto it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "manage-scorecard");
  const does = (await request.formData()).get("does");
  if (does !== "retire" && does !== "return") throw new Response("Not this form.", { status: 400 });
  const acts = { retire: retireCharter, return: returnCharter };
  const verdict = await acts[does](await actOf(request, person), { id: params.id ?? "" });
  if (verdict.ok) {
    return redirect(`/scorecard/charters?done=${does === "retire" ? "retired" : "returned"}`);
  }
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  throw new Response(sentenceFor(verdict), { status: 409 });
}
