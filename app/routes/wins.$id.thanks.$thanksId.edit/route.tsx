import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf } from "~/auth/require.server";
import { requireThanks } from "~/auth/require-thanks.server";
import { changeThanks } from "~/operations/change-thanks.server";
import { discardThanks } from "~/operations/discard-thanks.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { ThanksFields } from "~/ui/wins/thanks-fields";
import { thanksShape } from "~/ui/wins/thanks-shape";

export const meta: MetaFunction = () => [{ title: "Change thanks · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ id, win }: { id: string; win: { id: string; title: string } }) => [
    { label: "Joint wins", to: "/wins" },
    { label: win.title, to: `/wins/${win.id}` },
    { label: "Thanks to a guest", to: `/wins/${win.id}/thanks/${id}` },
    { label: "Change" },
  ],
};

const shape = z.strictObject({ ...thanksShape, does: z.enum(["save", "discard"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { thanks, win } = await ownDraft(request, params);
  const { id, guestOf, guestName, firm, address, occasion, text } = thanks;
  const { title, customer, suppliers, hideCustomer } = win;
  return json({
    id,
    values: { guestOf, guestName, firm, address, occasion, text },
    win: { id: win.id, title, customer, suppliers, hideCustomer },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, thanks, win } = await ownDraft(request, params);
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of thanks.", { status: 400 });
  const { does, ...content } = form.data;
  const act = await actOf(request, person);
  const { id } = thanks;
  const verdict =
    does === "discard" ? await discardThanks(act, { id }) : await changeThanks(act, { id, content });
  if (verdict.ok) return redirect(does === "discard" ? `/wins/${win.id}` : `/wins/${win.id}/thanks/${id}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ values: content, errors: errorsOf(verdict) }, { status: 409 });
}

/** What was sent is not changed any more: its page says so. */
async function ownDraft(request: Request, params: { id?: string; thanksId?: string }) {
  const found = await requireThanks(request, params);
  if (found.thanks.sentAt) throw redirect(`/wins/${found.win.id}/thanks/${found.thanks.id}`);
  return found;
}

export default function ChangeThanks() {
  const { id, values, win } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <PageHead title="Change it" lead="Nothing has left yet. You see it again before you send it." />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <ThanksFields values={answer?.values ?? values} errors={errors} win={win} />
        <div className="form-acts">
          <SubmitButton name="does" value="save">
            Look at it
          </SubmitButton>
          <SubmitButton look="danger" name="does" value="discard">
            Throw it away
          </SubmitButton>
          <ButtonLink look="quiet" to={`/wins/${win.id}/thanks/${id}`}>
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
