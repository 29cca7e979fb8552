import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { endAbsence } from "~/operations/end-absence.server";

export { default, loader } from "~/ui/form-only";

const shape = z.strictObject({ do: z.literal("end") });

/** Ends one's own absence; once it is ended, again is the same. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const read = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw new Response(null, { status: 400 });
  await endAbsence(await actOf(request, viewer));
  return redirect("/me?done=back");
}
