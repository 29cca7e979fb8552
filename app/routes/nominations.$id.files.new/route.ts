import { json, type ActionFunctionArgs } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { addNominationFile } from "~/operations/add-nomination-file.server";
import { textIn } from "~/ui/form-text";
import { sentenceFor } from "~/ui/refusals";

export { loader } from "~/ui/form-only";

/** Takes one file from the nomination form; the answer is for its script. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const nominationId = params.id ?? "";
  const form = await request.formData();
  const upload = form.get("file");
  const questionId = textIn(form, "questionId").slice(0, 64);
  if (!(upload instanceof File)) return json({ error: "Choose a file first." }, { status: 400 });
  await withinLimit("upload-person", viewer.id);
  const content = new Uint8Array(await upload.arrayBuffer());
  const file = { nominationId, questionId, name: upload.name, content };
  const verdict = await addNominationFile(await actOf(request, viewer), file);
  if (verdict.ok) return json({ file: verdict.value });
  return json({ error: sentenceFor(verdict) }, { status: verdict.reason === "not-found" ? 404 : 409 });
}
