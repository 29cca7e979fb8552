import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf, requireMay } from "~/auth/require.server";
import { resendFailedLetters } from "~/operations/resend-failed-letters.server";

export { default } from "~/ui/form-only";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-mail");
  return redirect("/manage/mail");
}

/** Sends again whatever failed. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-mail");
  const verdict = await resendFailedLetters(await actOf(request, viewer));
  return redirect(`/manage/mail?done=${verdict.ok ? "resending" : "nothing-failed"}`);
}
