import { json, type ActionFunctionArgs } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { addWinFile } from "~/operations/add-win-file.server";
import { textIn } from "~/ui/form-text";
import { sentenceFor } from "~/ui/refusals";
import { readPlace } from "~/ui/wins/evidence-place";

export { loader } from "~/ui/form-only";

/** Takes one file of evidence; the answer is for the script of the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const form = await request.formData();
  const upload = form.get("file");
  const kind = readPlace(textIn(form, "kind"));
  if (!(upload instanceof File)) return json({ error: "Choose a file first." }, { status: 400 });
  if (kind === undefined) return json({ error: "This win has no such value." }, { status: 404 });
  await withinLimit("upload-person", viewer.id);
  const content = new Uint8Array(await upload.arrayBuffer());
  const file = { winId: params.id ?? "", kind, name: upload.name, content };
  const verdict = await addWinFile(await actOf(request, viewer), file);
  if (verdict.ok) return json({ file: verdict.value });
  return json({ error: sentenceFor(verdict) }, { status: verdict.reason === "not-found" ? 404 : 409 });
}
