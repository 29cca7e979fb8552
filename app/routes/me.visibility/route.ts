import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { chooseVisibility } from "~/operations/choose-visibility.server";

export { default, loader } from "~/ui/form-only";

const shape = z.strictObject({ visibility: z.enum(["shown", "name_only", "hidden"]) });

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  await chooseVisibility(await actOf(request, viewer), parsed.data);
  return redirect("/me?done=saved");
}
