import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requireMay } from "~/auth/require.server";
import { isWeek } from "~/domain/updates/digest-slot";
import { sendTestDigest } from "~/operations/send-test-digest.server";

export { default } from "~/ui/form-only";

const shape = z.strictObject({ formKey: z.uuid() });

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "keep-updates");
  return redirect("/manage/digest");
}

/** Sends the letter that is looked at to whoever presses the button. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "keep-updates");
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!isWeek(params.week ?? "")) throw new Response("Not found", { status: 404 });
  if (!parsed.success) throw new Response("Bad request", { status: 400 });
  await withinLimit("letter-person", viewer.id);
  const to = { personId: viewer.id, name: viewer.name, address: viewer.email };
  await sendTestDigest(await actOf(request, viewer), { to, ...parsed.data });
  return redirect("/manage/digest?done=test");
}
