import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { removeAwardPicture } from "~/operations/remove-award-picture.server";

export { default, loader } from "~/ui/form-only";

/** Takes the picture of an award away. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-awards");
  const id = params.id ?? "";
  const verdict = await removeAwardPicture(await actOf(request, viewer), id);
  if (!verdict.ok) throw new Response(null, { status: 404 });
  return redirect(`/manage/awards/${id}/face?done=removed`);
}
