import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf, requirePerson } from "~/auth/require.server";
import { applaudWin } from "~/operations/applaud-win.server";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request);
  return redirect(`/wins/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const winId = params.id ?? "";
  const applause = (await request.formData()).get("applause");
  if (applause !== "give" && applause !== "take-back")
    throw new Response("Give or take back.", { status: 400 });
  const verdict = await applaudWin(await actOf(request, person), { winId, applause });
  if (!verdict.ok) throw new Response("Not found", { status: verdict.reason === "not-found" ? 404 : 409 });
  return redirect(`/wins/${winId}#applause`);
}
