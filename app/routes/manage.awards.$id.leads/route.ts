import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { openAwardToLeads } from "~/operations/open-award-to-leads.server";

export { default, loader } from "~/ui/form-only";

const shape = z.strictObject({ to: z.enum(["leads", "staff"]) });

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const awardId = params.id ?? "";
  const verdict = await openAwardToLeads(await actOf(request, viewer), { awardId, to: parsed.data.to });
  if (!verdict.ok) throw new Response(null, { status: 404 });
  return redirect(`/manage/awards/${encodeURIComponent(awardId)}/give?done=givers`);
}
