import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { mailNominationCopy } from "~/operations/mail-nomination-copy.server";

export { default, loader } from "~/ui/form-only";

/** Mails a nominator what they sent, as it stands now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  await withinLimit("letter-person", viewer.id);
  const verdict = await mailNominationCopy(await actOf(request, viewer), params.id ?? "");
  if (!verdict.ok) throw new Response(null, { status: 404 });
  const { id, cycleId } = verdict.value;
  return redirect(`/cycles/${cycleId}/nominate?nomination=${id}&done=copied`);
}
