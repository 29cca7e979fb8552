import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { certifyResult } from "~/operations/certify-result.server";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "certify-results");
  return redirect(`/results/${params.categoryId}`);
}

/** Signs the result. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "certify-results");
  const categoryId = params.categoryId ?? "";
  const verdict = await certifyResult(await actOf(request, person), categoryId);
  if (verdict.ok) return redirect(`/results/${categoryId}`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/results/${categoryId}?refused=${verdict.reason}`);
}
