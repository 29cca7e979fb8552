import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { dropCategory } from "~/operations/drop-category.server";

export { default, loader } from "~/ui/form-only";

/** Takes an award that nobody was nominated for out of its cycle. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const verdict = await dropCategory(await actOf(request, viewer), id, params.categoryId ?? "");
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/cycles/${id}?${verdict.ok ? "done=dropped" : `refused=${verdict.reason}`}`);
}
