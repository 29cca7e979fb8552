import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { restoreAward } from "~/operations/retire-award.server";

export { default, loader } from "~/ui/form-only";

/** Brings a retired award back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-awards");
  const id = params.id ?? "";
  const verdict = await restoreAward(await actOf(request, viewer), id);
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/awards/${id}?done=returned`);
}
