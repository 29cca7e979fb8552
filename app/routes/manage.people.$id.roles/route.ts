import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { roles } from "~/domain/people/role";
import { changeRoles } from "~/operations/change-roles.server";

export { default, loader } from "~/ui/form-only";

const shape = z.array(z.enum(roles)).max(roles.length);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "grant-roles");
  const form = await request.formData();
  const parsed = shape.safeParse(form.getAll("role"));
  if (!parsed.success || [...form.keys()].some((key) => key !== "role"))
    throw new Response(null, { status: 400 });
  const personId = params.id ?? "";
  const verdict = await changeRoles(await actOf(request, viewer), { personId, roles: parsed.data });
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return redirect(`/manage/people/${personId}?done=${verdict.ok ? "roles" : verdict.reason}`);
}
