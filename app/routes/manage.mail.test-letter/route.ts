import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requireMay } from "~/auth/require.server";
import { transportFor } from "~/domain/mail/transport";
import { env } from "~/env.server";
import { sendTestLetter } from "~/operations/send-test-letter.server";

export { default } from "~/ui/form-only";

const shape = z.strictObject({ formKey: z.uuid() });

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-mail");
  return redirect("/manage/mail");
}

/** Sends a letter to whoever presses the button. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-mail");
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response("Bad request", { status: 400 });
  await withinLimit("letter-person", viewer.id);
  const to = { personId: viewer.id, name: viewer.name, address: viewer.email };
  await sendTestLetter(await actOf(request, viewer), { to, transport: transportFor(env), ...parsed.data });
  return redirect("/manage/mail?done=test-letter");
}
