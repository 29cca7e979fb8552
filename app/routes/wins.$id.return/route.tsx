import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requirePerson, type SignedIn } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { isFormerStandIn } from "~/db/former-stand-ins.server";
import { findWinPage } from "~/db/win-page.server";
import { may } from "~/domain/people/may";
import { returnWin } from "~/operations/return-win.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { KeptWords, type Kept } from "~/ui/wins/kept-words";
import { MovedOn } from "~/ui/wins/moved-on";

export const meta: MetaFunction = () => [{ title: "Ask for a change · Laurels" }];

export const handle: PageHandle = {
  crumbs: () => [{ label: "Joint wins", to: "/wins" }, { label: "Ask for a change" }],
};

const shape = z.strictObject({ comment: z.string().max(1_000), sentAt: z.string().max(40).optional() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const { locale } = await getCompany(database());
  const win = await findWinPage(database(), params.id ?? "", person, locale);
  if (!win) throw new Response("Not found", { status: 404 });
  if (!win.side && !may(person, "return-wins")) throw new Response(null, { status: 404 });
  const hasSignature = win.signOffs.sales !== null || win.signOffs.procurement !== null;
  const { id, submittedAt: sentAt, title, author, mayReturn } = win;
  return json({ id, sentAt, title, authorName: author.name, hasSignature, movedOn: !mayReturn });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const winId = params.id ?? "";
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a comment.", { status: 400 });
  const verdict = await returnWin(await actOf(request, person), {
    ...{ winId, comment: form.data.comment, sentAt: form.data.sentAt ?? null },
  });
  if (verdict.ok) return redirect(await pageAfter(person, winId));
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  const { comment: kept } = form.data;
  const errors = errorsOf(verdict);
  // Whoever stood in until the win moved on may not open the form any more, and has their words without it.
  if (!may(person, "return-wins") && (await isFormerStandIn(database(), winId, person.id)))
    throw json<Kept>({ kept, errors }, { status: 409 });
  return json({ values: form.data, errors }, { status: 409 });
}

/** The win itself, unless that is closed again to whoever stood in for a colleague. */
async function pageAfter(person: SignedIn, winId: string) {
  const { locale } = await getCompany(database());
  const isOpen = (await findWinPage(database(), winId, person, locale)) !== null;
  return isOpen ? `/wins/${winId}?done=returned` : "/wins?done=returned";
}

export default function ReturnWin() {
  const { id, sentAt, title, authorName, hasSignature, movedOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (movedOn && !answer) return <MovedOn id={id} title={title} />;
  return (
    <>
      <PageHead
        title={`Ask for a change to “${title}”`}
        lead={`The win goes back to ${authorName} with your words.`}
      />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={answer?.errors} />
        {sentAt && <input type="hidden" name="sentAt" value={sentAt} />}
        <TextArea
          label="What should change?"
          name="comment"
          hint={
            hasSignature
              ? "What was signed so far is dropped. Both sides sign again once it is sent."
              : undefined
          }
          maxLength={1000}
          defaultValue={answer?.values.comment}
          error={answer?.errors.comment}
        />
        <div className="form-acts">
          <SubmitButton>Send it back</SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${id}`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

export function ErrorBoundary() {
  return <KeptWords />;
}
