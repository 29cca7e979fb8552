import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { openDoor, userAgentOf } from "~/auth/open-door.server";
import { anonymousAct } from "~/auth/require.server";
import { safePath } from "~/domain/people/safe-path";
import { env } from "~/env.server";
import { signInDemo } from "~/operations/sign-in-demo.server";

export { default } from "~/ui/form-only";

const shape = z.strictObject({ personId: z.string().max(64), next: z.string().max(2_000).optional() });

export function loader() {
  return redirect("/login");
}

export async function action({ request }: ActionFunctionArgs) {
  if (!env.DEMO) throw new Response(null, { status: 404 });
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { personId, next } = parsed.data;
  const verdict = await signInDemo(await anonymousAct(request), {
    personId,
    userAgent: userAgentOf(request),
  });
  if (!verdict.ok) throw new Response(null, { status: 404 });
  return openDoor(request, verdict.value.token, safePath(next));
}
