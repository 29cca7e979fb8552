import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findComment } from "~/db/win-comments.server";
import { removeComment } from "~/operations/remove-comment.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Take words down · Laurels" }];

const shape = z.strictObject({ reason: z.string().max(2_000) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "remove-comments");
  return json(await standingComment(params));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "remove-comments");
  const { id, winId } = await standingComment(params);
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a removal.", { status: 400 });
  const verdict = await removeComment(await actOf(request, person), { id, ...form.data });
  if (verdict.ok || verdict.reason === "already-done") return redirect(`/wins/${winId}#comments`);
  return json({ values: form.data, errors: errorsOf(verdict) }, { status: 409 });
}

async function standingComment({ id: winId, commentId }: { id?: string; commentId?: string }) {
  const comment = await findComment(database(), commentId ?? "");
  if (!comment || comment.winId !== winId) throw new Response("Not found", { status: 404 });
  if (comment.removedAt) throw redirect(`/wins/${winId}#comments`);
  return { id: comment.id, winId: comment.winId, text: comment.text, by: comment.person.name };
}

export default function RemoveComment() {
  const { winId, text, by } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <PageHead
        title={`Take down what ${by} wrote?`}
        lead={`The words are gone for good. Your reason stands in their place, for everybody, and ${by} gets it by letter.`}
      />
      <blockquote className="said-words">“{text}”</blockquote>
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <TextArea
          label="Why"
          name="reason"
          rows={3}
          maxLength={1000}
          defaultValue={answer?.values.reason}
          error={errors.reason}
        />
        <div className="form-acts">
          <SubmitButton look="danger">Take it down</SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${winId}#comments`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
