import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { endSeries } from "~/operations/end-series.server";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  return redirect(`/manage/cycles/${params.id}/repeat`);
}

/** Ends the series of a cycle. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const verdict = await endSeries(await actOf(request, person), id);
  if (verdict.ok) return redirect(`/manage/cycles/${id}?done=series-ended`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/cycles/${id}?refused=${verdict.reason}`);
}
