import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { findBox } from "~/db/ballot-boxes.server";
import { database } from "~/db/client.server";
import { releaseBox } from "~/operations/release-box.server";

export { default, loader } from "~/ui/form-only";

/** Lets a box without a quorum be opened and counted. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const box = await findBox(database(), params.categoryId ?? "");
  if (!box || box.category.cycle.id !== params.id) throw new Response(null, { status: 404 });
  const verdict = await releaseBox(await actOf(request, viewer), box.categoryId);
  return redirect(
    `/manage/cycles/${params.id}?${verdict.ok ? "done=released" : `refused=${verdict.reason}`}`,
  );
}
