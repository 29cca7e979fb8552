import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { retireAward } from "~/operations/retire-award.server";

export { default, loader } from "~/ui/form-only";

/** Retires an award. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-awards");
  const id = params.id ?? "";
  const verdict = await retireAward(await actOf(request, viewer), id);
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/awards/${id}?done=retired`);
}
