import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { actOf, requirePerson } from "~/auth/require.server";
import { discardWin } from "~/operations/discard-win.server";
import { sentenceFor } from "~/ui/refusals";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request);
  return redirect(`/wins/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const verdict = await discardWin(await actOf(request, person), { winId: params.id ?? "" });
  if (verdict.ok) return redirect("/wins?done=discarded");
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  throw new Response(sentenceFor(verdict), { status: 409 });
}
