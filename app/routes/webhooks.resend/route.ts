import { json, type ActionFunctionArgs } from "@remix-run/node";
import { anonymousAct } from "~/auth/require.server";
import { env } from "~/env.server";
import { readReport } from "~/mail/webhook.server";
import { recordLetterEvent } from "~/operations/record-letter-event.server";

const notFound = () => new Response("Not found", { status: 404 });

/** Reports of Resend about our letters. They prove themselves by their signature; nobody is signed in here. */
export async function action({ request }: ActionFunctionArgs) {
  if (!env.RESEND_WEBHOOK_SECRET) return notFound();
  const report = readReport(await request.text(), request.headers, env.RESEND_WEBHOOK_SECRET);
  if (report === null) return json({ error: "The signature does not fit." }, { status: 400 });
  if (report === "other") return json({ outcome: "unknown" });
  const act = { ...(await anonymousAct(request)), actor: { kind: "job" as const, name: "Mail" } };
  const verdict = await recordLetterEvent(act, report);
  return json({ outcome: verdict.ok ? verdict.value : verdict.reason });
}

export const loader = notFound;
