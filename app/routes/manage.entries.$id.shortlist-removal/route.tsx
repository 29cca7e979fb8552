import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findEntry } from "~/db/entries.server";
import { takeOffShortlist } from "~/operations/shortlist-entry.server";

export { default, loader } from "~/ui/form-only";

/** Takes an entry off the shortlist; it stays in the running. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const entry = await findEntry(database(), params.id ?? "");
  if (!entry) throw new Response(null, { status: 404 });
  const verdict = await takeOffShortlist(await actOf(request, viewer), entry.id);
  const done = verdict.ok ? "&done=off-shortlist" : "";
  return redirect(`/manage/cycles/${entry.cycle.id}/screening?entry=${entry.id}${done}`);
}
