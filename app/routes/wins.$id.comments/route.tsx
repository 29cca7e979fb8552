import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findWin } from "~/db/wins.server";
import { maySeeWin } from "~/domain/wins/visibility";
import { isSigned, openFor } from "~/domain/wins/win-state";
import { commentWin } from "~/operations/comment-win.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { PersonPicker } from "~/ui/person-picker";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { MovedOn } from "~/ui/wins/moved-on";
import { calledPeople, readComment } from "./read-comment.server";

export const meta: MetaFunction = () => [{ title: "Say well done · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ id, title }: { id: string; title: string }) => [
    { label: "Joint wins", to: "/wins" },
    { label: title, to: `/wins/${id}` },
    { label: "Words" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findWin(database(), params.id ?? "");
  if (!win || !isSigned(win.state) || !maySeeWin(win, person))
    throw new Response("Not found", { status: 404 });
  const movedOn = !openFor(win.state, "comment");
  return json({ id: win.id, title: win.title, formKey: randomUUID(), movedOn });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const winId = params.id ?? "";
  const read = readComment(await request.formData());
  if (!read) throw new Response("This is not the form of a comment.", { status: 400 });
  const { typed, find } = read;
  if (find !== null) {
    const errors: Record<string, string> = {};
    return json({ typed, errors, people: await calledPeople(typed.personIds, find) });
  }
  const verdict = await commentWin(await actOf(request, person), { winId, ...typed });
  if (verdict.ok) return redirect(`/wins/${winId}#comments`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  const people = await calledPeople(typed.personIds, null);
  return json({ typed, errors: errorsOf(verdict), people }, { status: 409 });
}

/** The field by itself: to call somebody of the directory, where it was refused, and without scripts. */
export default function CommentPage() {
  const { id, title, formKey, movedOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  if (movedOn && !answer) return <MovedOn id={id} title={title} />;
  return (
    <>
      <PageHead title={`Say something about “${title}”`} lead="Everybody who sees the win reads it." />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <input type="hidden" name="formKey" value={answer?.typed.formKey ?? formKey} />
        <TextArea
          label="Your words"
          name="text"
          rows={4}
          maxLength={1000}
          defaultValue={answer?.typed.text}
          error={errors.text}
        />
        <PersonPicker
          label="Call somebody"
          name="personId"
          source="/people/search"
          most={5}
          error={errors.personId}
          chosen={answer?.people.chosen}
          found={answer?.people.found}
          hint="If you like. They get a letter with your words."
        />
        <div className="form-acts">
          <SubmitButton>Say it</SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${id}`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
