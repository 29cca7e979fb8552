import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { switchKindWords } from "~/operations/switch-kind-words.server";

export { default, loader } from "~/ui/form-only";

const shape = z.strictObject({ category: z.string().min(1).max(64), to: z.enum(["on", "off"]) });

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const cycleId = params.id ?? "";
  const { category: categoryId, to } = parsed.data;
  const verdict = await switchKindWords(await actOf(request, viewer), { cycleId, categoryId, to });
  if (!verdict.ok) throw new Response(null, { status: 404 });
  return redirect(`/manage/cycles/${encodeURIComponent(cycleId)}/kind-words?done=switched`);
}
