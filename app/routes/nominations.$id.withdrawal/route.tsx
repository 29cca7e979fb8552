import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requirePerson } from "~/auth/require.server";
import { withdrawNomination } from "~/operations/withdraw-nomination.server";

export { default, loader } from "~/ui/form-only";

/** The nominator takes a nomination back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const verdict = await withdrawNomination(await actOf(request, viewer), params.id ?? "");
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(verdict.ok ? "/nominations?done=withdrawn" : "/nominations");
}
