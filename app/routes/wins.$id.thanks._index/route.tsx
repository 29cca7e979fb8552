import { randomUUID } from "node:crypto";
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
import { longestThanks, mayThank } from "~/domain/wins/guest-thanks";
import { maySeeWin } from "~/domain/wins/visibility";
import { isSigned, openFor } from "~/domain/wins/win-state";
import { draftThanks } from "~/operations/draft-thanks.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { MovedOn } from "~/ui/wins/moved-on";
import { ThanksFields } from "~/ui/wins/thanks-fields";
import { thanksShape } from "~/ui/wins/thanks-shape";

export const meta: MetaFunction = () => [{ title: "Thank a guest · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { id: string; title: string } }) => [
    { label: "Joint wins", to: "/wins" },
    { label: win.title, to: `/wins/${win.id}` },
    { label: "Thank a guest" },
  ],
};

const shape = z.strictObject({ ...thanksShape, formKey: z.string().min(1).max(64) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findWin(database(), params.id ?? "");
  if (!win || !isSigned(win.state) || !maySeeWin(win, person) || !mayThank(win, person))
    throw new Response("Not found", { status: 404 });
  const { id, title, customer, suppliers, hideCustomer } = win;
  const occasion = title.length <= longestThanks.occasion ? title : "";
  return json({
    win: { id, title, customer, suppliers, hideCustomer },
    usual: { guestOf: "supplier" as const, occasion },
    formKey: randomUUID(),
    movedOn: !openFor(win.state, "thank"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const winId = params.id ?? "";
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of thanks.", { status: 400 });
  const { formKey, ...content } = form.data;
  const verdict = await draftThanks(await actOf(request, person), { winId, formKey, content });
  if (verdict.ok) return redirect(`/wins/${winId}/thanks/${verdict.value}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ values: form.data, errors: errorsOf(verdict) }, { status: 409 });
}

export default function ThankGuest() {
  const { win, usual, formKey, movedOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  if (movedOn && !answer) return <MovedOn id={win.id} title={win.title} />;
  return (
    <>
      <PageHead
        title="Thank a guest"
        lead="Somebody of the customer or a supplier had a part in this. You see the letter and the certificate before anything leaves."
      />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <input type="hidden" name="formKey" value={answer?.values.formKey ?? formKey} />
        <ThanksFields values={answer?.values ?? usual} errors={errors} win={win} />
        <div className="form-acts">
          <SubmitButton>Look at it</SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${win.id}`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
