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
import { actOf, requireMay } from "~/auth/require.server";
import { confirmRun } from "~/operations/confirm-run.server";
import { ButtonLink } from "~/ui/button";
import type { PageHandle } from "~/ui/handle";
import { FormErrors } from "~/ui/form-errors";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf, sentences } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { plural } from "~/ui/words";
import { Honourees } from "./honourees";
import { readConfirmation } from "./read-confirmation.server";
import { RunAgain } from "./run-again";

export const meta: MetaFunction = () => [{ title: "Honour them · Laurels" }];
export const handle: PageHandle = {
  crumbs: (run: { id: string; awardId: string; awardName: string; periodName: string }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: run.awardName, to: `/manage/awards/${run.awardId}` },
    { label: run.periodName, to: `/manage/runs/${run.id}` },
    { label: "Honour them" },
  ],
};

const schema = z.strictObject({
  citation: z.string().max(4_000, "Use at most 4,000 characters."),
  formKey: z.uuid(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "give-awards");
  const found = await readConfirmation(params.id ?? "");
  if (!found) throw new Response("Not found", { status: 404 });
  if (found.state !== "previewed") throw redirect(`/manage/runs/${found.id}`);
  return json({ ...found, formKey: randomUUID() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const sent = Object.fromEntries(await request.formData());
  const typed = typeof sent.citation === "string" ? sent.citation : "";
  const form = schema.safeParse(sent);
  if (!form.success) {
    const errors: Record<string, string> = { citation: "Use at most 4,000 characters." };
    return json({ errors, typed }, { status: 400 });
  }
  const runId = params.id ?? "";
  const verdict = await confirmRun(await actOf(request, viewer), { runId, ...form.data });
  if (verdict.ok) return redirect(`/manage/runs/${runId}?done=confirmed`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), typed }, { status: 409 });
}

export default function ConfirmRun() {
  const { formKey, ...run } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  const count = plural(run.people.length, "person", "people");
  return (
    <>
      <PageHead
        title={`Honour ${count}`}
        lead={`${run.awardName}, ${run.periodName}. All of them at once, and nobody can undo it.`}
      />
      <div className="with-side">
        <div className="stack-l">
          {run.isStale && (
            <Note look="warning">
              <p>{sentences["run-stale"]()}</p>
              <RunAgain run={run} formKey={formKey} />
            </Note>
          )}
          {!run.isOver && <Note look="warning">{sentences["period-not-over"]()}</Note>}
          <Form method="post" className="form">
            <FormErrors errors={errors} />
            <input type="hidden" name="formKey" value={formKey} />
            <TextArea
              label="The words that go with it"
              name="citation"
              hint="One or two sentences, the same for all. Everybody reads them, so no figures of anybody."
              count={{ most: run.citationLength, unit: "characters" }}
              defaultValue={answer?.typed ?? run.purpose}
              error={errors.citation}
            />
            <Note>
              They stand in the hall of fame at once, and each of them gets a letter.
              {run.hasTrophy && " One order with a piece for each of them is drafted for you to check."}
            </Note>
            <p className="form-acts">
              <SubmitButton disabled={run.isStale || !run.isOver}>Honour {count}</SubmitButton>
              <ButtonLink to={`/manage/runs/${run.id}`}>Not now</ButtonLink>
            </p>
          </Form>
        </div>
        <Honourees people={run.people} leftOut={run.leftOut} />
      </div>
    </>
  );
}
