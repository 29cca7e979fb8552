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
import { findRun } from "~/db/threshold-runs.server";
import { leaveOutOfRun, putBackInRun } from "~/operations/leave-out-of-run.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Leave somebody out · Laurels" }];
export const handle: PageHandle = {
  crumbs: ({ name, periodName, back }: { name: string; periodName: string; back: string }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: periodName, to: back },
    { label: name },
  ],
};

const mostWords = 500;
const schema = z.strictObject({
  then: z.enum(["leave-out", "put-back"]),
  reason: z.string().max(mostWords, `Use at most ${mostWords} characters.`).default(""),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "give-awards");
  const run = await findRun(database(), params.id ?? "");
  const person = run?.report.reaches.find(({ personId }) => personId === params.personId);
  if (!run || run.state !== "previewed" || !person) throw new Response("Not found", { status: 404 });
  const out = run.leftOut.find(({ personId }) => personId === person.personId);
  return json({
    name: person.name,
    periodName: run.periodName,
    reason: out?.reason ?? null,
    back: `/manage/runs/${run.id}`,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const sent = Object.fromEntries(await request.formData());
  const form = schema.safeParse(sent);
  const typed = typeof sent.reason === "string" ? sent.reason : "";
  if (!form.success) {
    const errors: Record<string, string> = { reason: `Use at most ${mostWords} characters.` };
    return json({ errors, typed }, { status: 400 });
  }
  const of = { runId: params.id ?? "", personId: params.personId ?? "", reason: form.data.reason };
  const act = await actOf(request, viewer);
  const verdict = await (form.data.then === "put-back" ? putBackInRun(act, of) : leaveOutOfRun(act, of));
  if (!verdict.ok && verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  if (!verdict.ok) return json({ errors: errorsOf(verdict), typed }, { status: 409 });
  return redirect(`/manage/runs/${of.runId}?done=changed`);
}

export default function RunPerson() {
  const { name, reason, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  const isOut = reason !== null;
  return (
    <>
      <PageHead
        title={isOut ? `Put ${name} back?` : `Leave ${name} out?`}
        lead={
          isOut
            ? `Left out because: ${reason}`
            : "The run then honours the others. The reason is kept with the run, for those who give awards."
        }
      />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <input type="hidden" name="then" value={isOut ? "put-back" : "leave-out"} />
        {!isOut && (
          <TextArea
            label="Why"
            name="reason"
            rows={3}
            maxLength={mostWords}
            defaultValue={answer?.typed}
            error={errors.reason}
          />
        )}
        <p className="form-acts">
          <SubmitButton>{isOut ? "Put back" : "Leave out"}</SubmitButton>
          <ButtonLink to={back}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}
