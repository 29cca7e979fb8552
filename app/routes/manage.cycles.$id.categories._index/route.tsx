import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { addCategory } from "~/operations/add-category.server";
import { textIn } from "~/ui/form-text";

export { default, loader } from "~/ui/form-only";

/** Adds an award to a cycle that is still a draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const awardId = textIn(await request.formData(), "awardId").slice(0, 64);
  const verdict = await addCategory(await actOf(request, viewer), id, awardId);
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/cycles/${id}?${verdict.ok ? "done=added" : `refused=${verdict.reason}`}`);
}
