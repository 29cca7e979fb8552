import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycleOfChange } from "~/db/roll-changes.server";
import { agreeRollChange } from "~/operations/decide-roll-change.server";

export { default, loader } from "~/ui/form-only";

/** Agrees to a change of the electorate. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const cycleId = await findCycleOfChange(database(), params.id ?? "");
  if (!cycleId) throw new Response(null, { status: 404 });
  const verdict = await agreeRollChange(await actOf(request, viewer), params.id ?? "");
  const outcome = verdict.ok ? "done=agreement" : `refused=${verdict.reason}`;
  return redirect(`/manage/cycles/${cycleId}/electorate?${outcome}`);
}
