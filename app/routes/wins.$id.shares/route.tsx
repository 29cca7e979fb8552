import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findWin } from "~/db/wins.server";
import { maySeeWin } from "~/domain/wins/visibility";
import { agreeToShare } from "~/operations/agree-to-share.server";

export { default } from "~/ui/form-only";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findWin(database(), params.id ?? "");
  if (!win || !maySeeWin(win, person)) throw new Response("Not found", { status: 404 });
  return redirect(`/wins/${win.id}`);
}

const shape = z.strictObject({ sentAt: z.string().max(40).optional() });

/** Agrees to one's own share. Doing it twice is the same as once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const winId = params.id ?? "";
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a share.", { status: 400 });
  const verdict = await agreeToShare(await actOf(request, person), {
    winId,
    sentAt: form.data.sentAt ?? null,
  });
  if (!verdict.ok && verdict.reason === "win-sent-anew") return redirect(`/wins/${winId}?done=sent-anew`);
  if (!verdict.ok) throw new Response("Not found", { status: 404 });
  return redirect(`/wins/${winId}?done=share-agreed`);
}
