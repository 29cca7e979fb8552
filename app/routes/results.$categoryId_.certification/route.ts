import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf } from "~/auth/require.server";
import { requireCertifier } from "~/auth/require-certifier.server";
import { certifyResult } from "~/operations/certify-result.server";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCertifier(request);
  return redirect(`/results/${params.categoryId}`);
}

/** Signs the result. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCertifier(request);
  const categoryId = params.categoryId ?? "";
  const verdict = await certifyResult(await actOf(request, person), categoryId);
  if (verdict.ok) return redirect(`/results/${categoryId}`);
  if (verdict.reason === "not-found" || verdict.reason === "not-allowed")
    throw new Response(null, { status: 404 });
  return redirect(`/results/${categoryId}?refused=${verdict.reason}`);
}
