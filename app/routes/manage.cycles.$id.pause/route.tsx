import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { isOwnLastEvent } from "~/db/audit.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { phasePermits, type Phase } from "~/domain/awards/phase";
import type { Refusal } from "~/domain/verdict";
import { pauseCycle } from "~/operations/pause-cycle.server";
import { ButtonLink } from "~/ui/button";
import { ClosedForm } from "~/ui/closed-form";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Pause a cycle · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Pause" },
  ],
};

const meaning: Partial<Record<Phase, string[]>> = {
  nominating: [
    "No nomination is taken. What was sent stays as it is, and drafts can still be written.",
    "Everybody who may nominate gets a letter with your reason.",
  ],
  screening: ["You can go on screening. The vote does not open by itself."],
  voting: [
    "No ballot is taken and no sheet can be finished. Ballots that were cast stay sealed in the box and count.",
    "Every voter and every juror gets a letter with your reason, whether they voted or not.",
  ],
  certifying: ["Results can still be certified. Nothing is announced."],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const { id, name, phase, pausedAt } = cycle;
  const ifOpen = pausedAt ? "cycle-paused" : null;
  const closed: Refusal | null = phasePermits(phase, "pause") ? ifOpen : "wrong-phase";
  return json({ cycle: { id, name }, closed, willHappen: meaning[phase] ?? [] });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const reason = textIn(await request.formData(), "reason");
  const verdict = await pauseCycle(await actOf(request, viewer), id, reason);
  const paused = { act: "cycle.paused", among: ["cycle.paused", "cycle.resumed"] };
  const isRepeated =
    !verdict.ok &&
    verdict.reason === "cycle-paused" &&
    (await isOwnLastEvent(database(), viewer.id, { ...paused, subject: { type: "cycle", id }, reason }));
  if (verdict.ok || isRepeated) return redirect(`/manage/cycles/${id}?done=paused`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ errors: errorsOf(verdict), reason }, { status: 409 });
}

export default function Pause() {
  const { cycle, closed, willHappen } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  if (closed) return <ClosedForm cycle={cycle} why={closed} kept={answered?.reason} />;
  return (
    <>
      <PageHead title="Pause this cycle?" lead={cycle.name} />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <ul className="dots">
          <li>Nothing moves by its date until you let the cycle go on.</li>
          {willHappen.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>When it goes on, you can move the remaining dates by the length of the pause.</li>
        </ul>
        <TextArea
          label="Why?"
          name="reason"
          rows={2}
          defaultValue={answered?.reason}
          error={errors.reason}
          maxLength={1000}
          hint="One sentence. It stands in the letters and stays in the record."
        />
        <p className="form-acts">
          <SubmitButton>Pause it</SubmitButton>
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}
