import { json, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf, requirePerson } from "~/auth/require.server";
import { removeWinFile } from "~/operations/remove-win-file.server";
import { sentenceFor } from "~/ui/refusals";

export { loader } from "~/ui/form-only";

/** Takes a file away. A script gets an answer, a plain form its page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const { id = "", fileId = "" } = params;
  const isScript = (await request.formData()).has("script");
  const verdict = await removeWinFile(await actOf(request, viewer), id, fileId);
  if (!verdict.ok && verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  if (isScript)
    return verdict.ok ? json({ removed: true }) : json({ error: sentenceFor(verdict) }, { status: 409 });
  if (!verdict.ok) throw new Response(sentenceFor(verdict), { status: 409 });
  return redirect(`/wins/${id}/files`);
}
