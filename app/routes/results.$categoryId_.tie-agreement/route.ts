import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf } from "~/auth/require.server";
import { requireCertifier } from "~/auth/require-certifier.server";
import { agreeTieOrder } from "~/operations/agree-tie-order.server";
import { textIn } from "~/ui/form-text";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCertifier(request);
  return redirect(`/results/${params.categoryId}`);
}

/** Agrees to what a colleague proposed for a tie. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCertifier(request);
  const categoryId = params.categoryId ?? "";
  const proposalId = textIn(await request.formData(), "proposalId").slice(0, 100);
  const verdict = await agreeTieOrder(await actOf(request, person), { categoryId, proposalId });
  if (verdict.ok) return redirect(`/results/${categoryId}`);
  if (verdict.reason === "not-found" || verdict.reason === "not-allowed")
    throw new Response(null, { status: 404 });
  return redirect(`/results/${categoryId}?refused=${verdict.reason}`);
}
