import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { askReminder } from "~/operations/ask-reminder.server";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  return redirect(`/manage/cycles/${params.id}/reminders`);
}

/** Asks for a reminder to those who have not acted. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const verdict = await askReminder(await actOf(request, person), id);
  if (verdict.ok) return redirect(`/manage/cycles/${id}?done=reminder`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/cycles/${id}?refused=${verdict.reason}`);
}
