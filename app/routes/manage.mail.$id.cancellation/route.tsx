import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findLetter } from "~/db/letter-page.server";
import { cancelLetter } from "~/operations/cancel-letter.server";
import { LetterStep } from "~/ui/letter-step";
import { errorsOf } from "~/ui/refusals";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-mail");
  const letter = await findLetter(database(), params.id ?? "");
  if (!letter) throw new Response("Not found", { status: 404 });
  const { id, toName, toAddress } = letter;
  return json({ id, toName, toAddress });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-mail");
  const id = params.id ?? "";
  const verdict = await cancelLetter(await actOf(request, viewer), id);
  if (verdict.ok) return redirect(`/manage/mail/${id}?done=cancellation`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function AskFirst() {
  const { id, toName, toAddress } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <LetterStep
      title="Cancel this letter?"
      lead={`It will not be sent to ${toName}, ${toAddress}.`}
      verb="Cancel it"
      letterId={id}
      answer={answer}
    />
  );
}
