import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { signOutElsewhere } from "~/operations/sign-out-elsewhere.server";
import { signOut } from "~/operations/sign-out.server";

export { default, loader } from "~/ui/form-only";

const shape = z.strictObject({ sessionId: z.string().min(1).max(64) });

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { sessionId } = parsed.data;
  const act = await actOf(request, viewer);
  if (sessionId === "others") {
    await signOutElsewhere(act, { keepId: viewer.sessionId });
    return redirect("/me?done=elsewhere");
  }
  await signOut(act, { sessionId });
  return redirect("/me?done=signed-out");
}
