import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { chooseLetters } from "~/operations/choose-letters.server";

export { default, loader } from "~/ui/form-only";

const ticked = z.literal("on").optional();
const shape = z.strictObject({
  digest: ticked,
  celebrations: ticked,
  day: z.coerce.number().int().min(1).max(7),
  hour: z.coerce.number().int().min(0).max(23),
});

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { digest = "off", celebrations = "off", day, hour } = parsed.data;
  await chooseLetters(await actOf(request, viewer), { digest, celebrations, day, hour });
  return redirect("/me?done=letters#letters");
}
