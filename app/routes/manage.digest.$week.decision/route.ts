import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { digestDecisions } from "~/domain/updates/digest-edition";
import { isWeek } from "~/domain/updates/digest-slot";
import { decideDigestOf } from "~/operations/decide-digest.server";
import { sentenceFor } from "~/ui/refusals";

export { default } from "~/ui/form-only";

const shape = z.strictObject({ does: z.enum(digestDecisions) });

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "keep-updates");
  return redirect("/manage/digest");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "keep-updates");
  const week = params.week ?? "";
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!isWeek(week)) throw new Response("Not found", { status: 404 });
  if (!parsed.success) throw new Response("Hold, approve or skip.", { status: 400 });
  const { does } = parsed.data;
  const verdict = await decideDigestOf(await actOf(request, viewer), { week, decision: does });
  if (verdict.ok) return redirect(`/manage/digest?done=${does}`);
  throw new Response(sentenceFor(verdict), { status: verdict.reason === "not-found" ? 404 : 409 });
}
