import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf } from "~/auth/require.server";
import { requireCertifier } from "~/auth/require-certifier.server";
import { proposeTieOrder } from "~/operations/propose-tie-order.server";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCertifier(request);
  return redirect(`/results/${params.categoryId}`);
}

/** Proposes how a tie is settled. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCertifier(request);
  const categoryId = params.categoryId ?? "";
  const form = await request.formData();
  const reason = String(form.get("reason") ?? "").slice(0, 600);
  const verdict = await proposeTieOrder(await actOf(request, person), {
    categoryId,
    order: orderOf(form),
    reason,
  });
  if (verdict.ok) return redirect(`/results/${categoryId}`);
  if (verdict.reason === "not-found" || verdict.reason === "not-allowed")
    throw new Response(null, { status: 404 });
  return redirect(`/results/${categoryId}?refused=${verdict.reason}`);
}

/** The entries by the number beside each; none where two have the same. */
function orderOf(form: FormData): string[] {
  const placed = [...form]
    .filter(([name]) => name.startsWith("place."))
    .map(([name, value]) => ({ id: name.slice("place.".length), at: Number(value) }));
  if (new Set(placed.map(({ at }) => at)).size < placed.length) return [];
  return placed.sort((a, b) => a.at - b.at).map(({ id }) => id);
}
