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
import { findFinanceWin } from "~/db/finance-win.server";
import { findBegunOn, findOpenReversalAsk, listHonoursOf } from "~/db/reversals.server";
import { keepWin } from "~/operations/keep-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { ButtonLink } from "~/ui/button";
import { shortDay } from "~/ui/dates";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf, sentenceFor } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { WhatHappens } from "./what-happens";

export const meta: MetaFunction = () => [{ title: "Reverse a win · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { id: string; title: string } }) => [
    { label: "Finance", to: "/finance" },
    { label: win.title, to: `/finance/wins/${win.id}` },
    { label: "Reverse" },
  ],
};

const shape = z.strictObject({ reason: z.string().max(2_000), does: z.enum(["reverse", "keep"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const db = database();
  const win = await findFinanceWin(db, params.id ?? "", person);
  if (!win) throw new Response("Not found", { status: 404 });
  if (win.state === "reversed") throw redirect(`/finance/wins/${win.id}`);
  const [ask, honours, { order }] = await Promise.all([
    findOpenReversalAsk(db, win.id),
    listHonoursOf(db, win.id),
    findBegunOn(db, win.id),
  ]);
  const { id, title, hideAmounts, stake } = win;
  return json({
    win: { id, title, hideAmounts },
    stake: stake && sentenceFor(stake),
    ask: ask && { by: ask.askedBy.name, at: ask.askedAt, reason: ask.reason },
    // An honour that is not announced is nobody's to know.
    stands: {
      honours: honours
        .filter(({ announcedAt }) => announcedAt !== null)
        .map(({ id, awardName }) => ({ id, awardName })),
      order: order !== null,
    },
    timeZone: person.timeZone,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const winId = params.id ?? "";
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a reversal.", { status: 400 });
  const { does, reason } = form.data;
  const decide = does === "reverse" ? reverseWin : keepWin;
  const verdict = await decide(await actOf(request, person), { winId, reason });
  if (verdict.ok) return redirect(`/finance/wins/${winId}?done=${does === "reverse" ? "reversed" : "kept"}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  if (verdict.reason === "win-locked") return redirect(`/finance/wins/${winId}?done=reversed-meanwhile`);
  return json({ values: form.data, errors: errorsOf(verdict) }, { status: 409 });
}

export default function ReverseWin() {
  const { win, stake, ask, stands, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Reverse “${win.title}”?`}
        lead="It stays readable and is marked. There is no way back."
      />
      {ask && (
        <Note>
          <b>
            {ask.by} asked for it on {shortDay(ask.at, timeZone)}:
          </b>{" "}
          “{ask.reason}”
        </Note>
      )}
      <WhatHappens stands={stands} />
      {stake && <Note look="warning">{stake}</Note>}
      {!stake && (
        <Form method="post" className="form" noValidate>
          <FormErrors errors={answer?.errors} />
          <TextArea
            label={ask ? "Why, whichever you decide" : "Why"}
            name="reason"
            rows={4}
            maxLength={1000}
            hint={
              win.hideAmounts
                ? "Read by those in the win and by staff, since it may speak of amounts that the team keeps to itself."
                : "Everybody who opens the win reads it."
            }
            defaultValue={answer?.values.reason}
            error={answer?.errors.reason}
          />
          <div className="form-acts">
            <SubmitButton look="danger" name="does" value="reverse">
              Reverse the win
            </SubmitButton>
            {ask && (
              <SubmitButton look="secondary" name="does" value="keep">
                Answer that it stays
              </SubmitButton>
            )}
            <ButtonLink look="quiet" to={`/finance/wins/${win.id}`}>
              Not now
            </ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
