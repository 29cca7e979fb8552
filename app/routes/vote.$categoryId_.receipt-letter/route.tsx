import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { mailReceipt } from "~/operations/mail-receipt.server";
import { ButtonLink } from "~/ui/button";
import { PageHead } from "~/ui/page-head";
import { sentenceFor } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Your receipt by e-mail · Laurels" }];

const shape = z.strictObject({ code: z.string().max(60) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request);
  return redirect(`/vote/${params.categoryId}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not a receipt code.", { status: 400 });
  const categoryId = params.categoryId ?? "";
  const verdict = await mailReceipt(await actOf(request, person), { categoryId, code: form.data.code });
  if (verdict.ok) return json({ sent: true, problem: "" });
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ sent: false, problem: sentenceFor(verdict) }, { status: 409 });
}

/** Shown where no scripts run; with them the receipt stays in place. */
export default function ReceiptLetter() {
  const answer = useActionData<typeof action>();
  const { categoryId } = useParams();
  const sent = answer?.sent;
  return (
    <>
      <PageHead
        title={sent ? "Your code is on its way." : "The code was not sent."}
        lead={sent ? "The letter holds the code and nothing of your ballot." : answer?.problem}
      />
      <ButtonLink to={`/vote/${categoryId}`}>Back to the ballot</ButtonLink>
    </>
  );
}
