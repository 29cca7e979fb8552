import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycleOfChange } from "~/db/roll-changes.server";
import { refuseRollChange } from "~/operations/decide-roll-change.server";

export { default, loader } from "~/ui/form-only";

/** Refuses a change of the electorate, or takes an own proposal back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const cycleId = await findCycleOfChange(database(), params.id ?? "");
  if (!cycleId) throw new Response(null, { status: 404 });
  const verdict = await refuseRollChange(await actOf(request, viewer), params.id ?? "");
  const outcome = verdict.ok ? "done=refusal" : `refused=${verdict.reason}`;
  return redirect(`/manage/cycles/${cycleId}/electorate?${outcome}`);
}
