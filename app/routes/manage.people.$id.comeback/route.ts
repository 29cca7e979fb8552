import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { reactivatePerson } from "~/operations/reactivate-person.server";

export { default, loader } from "~/ui/form-only";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const personId = params.id ?? "";
  const verdict = await reactivatePerson(await actOf(request, viewer), { personId });
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/people/${personId}?done=${verdict.ok ? "back" : verdict.reason}`);
}
