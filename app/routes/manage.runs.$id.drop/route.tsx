import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { dropRun } from "~/operations/drop-run.server";

export { default, loader } from "~/ui/form-only";

/** Puts a dry run aside. One that was confirmed or dropped meanwhile shows itself as it is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const id = params.id ?? "";
  const verdict = await dropRun(await actOf(request, viewer), id);
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/runs/${id}`);
}
