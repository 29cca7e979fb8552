import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findComment } from "~/db/win-comments.server";
import { checkOwnComment } from "~/domain/wins/comment";
import { changeComment } from "~/operations/change-comment.server";
import { withdrawComment } from "~/operations/withdraw-comment.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Change your words · Laurels" }];

const shape = z.strictObject({ text: z.string().max(4_000), does: z.enum(["save", "withdraw"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return json(await ownComment(params, person.id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const { id, winId } = await ownComment(params, person.id);
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a comment.", { status: 400 });
  const { does, text } = form.data;
  const act = await actOf(request, person);
  const verdict =
    does === "withdraw" ? await withdrawComment(act, { id }) : await changeComment(act, { id, text });
  if (verdict.ok) return redirect(`/wins/${winId}#comments`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ text, errors: errorsOf(verdict) }, { status: 409 });
}

async function ownComment({ id: winId, commentId }: { id?: string; commentId?: string }, personId: string) {
  const comment = await findComment(database(), commentId ?? "");
  if (!comment || comment.winId !== winId) throw new Response("Not found", { status: 404 });
  const own = checkOwnComment(comment, personId);
  if (!own.ok) throw new Response("Not found", { status: 404 });
  return { id: comment.id, winId: comment.winId, text: comment.text };
}

export default function ChangeComment() {
  const { winId, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <PageHead title="Change your words" lead="Taken back they are gone for good. Nobody is told." />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <TextArea
          label="Your words"
          name="text"
          rows={4}
          maxLength={1000}
          defaultValue={answer?.text ?? text}
          error={errors.text}
        />
        <div className="form-acts">
          <SubmitButton name="does" value="save">
            Save
          </SubmitButton>
          <SubmitButton look="danger" name="does" value="withdraw">
            Take them back
          </SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${winId}#comments`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
