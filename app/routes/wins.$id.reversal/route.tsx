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
import { findWin } from "~/db/wins.server";
import { isOfWin } from "~/domain/wins/reversal";
import { isSigned, openFor } from "~/domain/wins/win-state";
import { askReversal } from "~/operations/ask-reversal.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { MovedOn } from "~/ui/wins/moved-on";

export const meta: MetaFunction = () => [{ title: "Ask for a reversal · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ id, title }: { id: string; title: string }) => [
    { label: "Joint wins", to: "/wins" },
    { label: title, to: `/wins/${id}` },
    { label: "Ask for a reversal" },
  ],
};

const shape = z.strictObject({ reason: z.string().max(2_000) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findWin(database(), params.id ?? "");
  if (!win || !isSigned(win.state) || !isOfWin(win, person.id))
    throw new Response("Not found", { status: 404 });
  const { id, title, hideAmounts, state } = win;
  return json({ id, title, hideAmounts, movedOn: !openFor(state, "reverse") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const winId = params.id ?? "";
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a request.", { status: 400 });
  const verdict = await askReversal(await actOf(request, person), { winId, ...form.data });
  if (verdict.ok) return redirect(`/wins/${winId}?done=reversal-asked`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ values: form.data, errors: errorsOf(verdict) }, { status: 409 });
}

export default function AskReversal() {
  const { id, title, hideAmounts, movedOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (movedOn && !answer) return <MovedOn id={id} title={title} />;
  return (
    <>
      <PageHead
        title={`Should “${title}” be reversed?`}
        lead="Finance decides. Until then the win stands as it is. Reversed, it counts in no total and for no award; its page stays."
      />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={answer?.errors} />
        <TextArea
          label="What happened?"
          name="reason"
          rows={4}
          maxLength={1000}
          hint={
            hideAmounts
              ? "Finance and the people of this win read it."
              : "Finance reads it, and so do you and your team."
          }
          defaultValue={answer?.values.reason}
          error={answer?.errors.reason}
        />
        <div className="form-acts">
          <SubmitButton>Ask Finance</SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${id}`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
