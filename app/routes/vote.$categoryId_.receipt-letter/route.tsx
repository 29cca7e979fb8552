import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { findBallotPaper } from "~/db/ballot-papers.server";
import { database } from "~/db/client.server";
import { mailReceipt } from "~/operations/mail-receipt.server";
import { ButtonLink } from "~/ui/button";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { sentenceFor } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

export const meta: MetaFunction = () => [{ title: "Your receipt by e-mail · Laurels" }];

export const handle: PageHandle = {
  crumbs: (data: { id: string; award: string }) => [
    { label: "Vote", to: "/vote" },
    { label: data.award, to: `/vote/${data.id}` },
    { label: "Receipt by e-mail" },
  ],
};

const shape = z.strictObject({ code: z.string().max(60) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const paper = await findBallotPaper(database(), params.categoryId ?? "", person.id);
  if (!paper?.votedOn) throw new Response(null, { status: 404 });
  return json({ id: paper.category.id, award: paper.category.name });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not a receipt code.", { status: 400 });
  await withinLimit("letter-person", person.id);
  const { code } = form.data;
  const verdict = await mailReceipt(await actOf(request, person), {
    categoryId: params.categoryId ?? "",
    code,
  });
  if (verdict.ok) return json({ sent: true, code, problem: "" });
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ sent: false, code, problem: sentenceFor(verdict) }, { status: 409 });
}

/** Where the button leads without scripts, and where a code that was copied can be mailed later. */
export default function ReceiptLetter() {
  const { id } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.sent) {
    return (
      <>
        <PageHead
          title="Your code is on its way."
          lead="The letter holds the code and nothing of your ballot."
        />
        <ButtonLink to={`/vote/${id}`}>Back to the ballot</ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageHead
        title="Your receipt by e-mail"
        lead="The code stood on the page right after you cast your ballot."
      />
      <Form method="post" className="form" noValidate>
        <TextField
          label="Receipt code"
          name="code"
          maxLength={60}
          defaultValue={answer?.code}
          error={answer?.problem || undefined}
        />
        <div className="form-acts">
          <SubmitButton>Send it to me</SubmitButton>
          <ButtonLink look="quiet" to={`/vote/${id}`}>
            Back to the ballot
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
