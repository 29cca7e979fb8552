import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { agreeToBeNamed } from "~/operations/agree-to-be-named.server";

export { default, loader } from "~/ui/form-only";

const shape = z.strictObject({ agreed: z.enum(["yes", "no"]) });

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const choice = { nominationId: params.id ?? "", agreed: parsed.data.agreed };
  const verdict = await agreeToBeNamed(await actOf(request, viewer), choice);
  if (!verdict.ok) throw new Response(null, { status: 404 });
  return redirect("/nominations?done=naming");
}
