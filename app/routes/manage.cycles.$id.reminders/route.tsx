import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { remindedPhase } from "~/domain/awards/closing";
import { phasePermits } from "~/domain/awards/phase";
import { isTooSoon, nextReminder } from "~/domain/awards/reminders";
import { changeReminders } from "~/operations/change-reminders.server";
import { ButtonLink } from "~/ui/button";
import { dayAndTime } from "~/ui/dates";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { readRules } from "./read-rules.server";
import { RemindNow } from "./remind-now";

export const meta: MetaFunction = () => [{ title: "Reminders · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Reminders" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle || !phasePermits(cycle.phase, "set-reminders")) throw new Response(null, { status: 404 });
  const now = await databaseNow(db);
  const phase = remindedPhase(cycle);
  const next = phase && nextReminder(phase, now);
  const { id, name, timeZone, reminderGapDays: gapDays } = cycle;
  return json({
    cycle: { id, name, timeZone, isDraft: cycle.phase === "draft" },
    written: {
      voteReminderDays: cycle.voteReminderDays.join(", "),
      nominationReminderDays: cycle.nominationReminderDays.join(", "),
      reminderGapDays: String(gapDays),
    },
    now: phase && {
      whom: cycle.phase === "voting" ? "those who have not voted" : "those who have not nominated",
      lastAt: phase.lastAt && dayAndTime(phase.lastAt, timeZone),
      nextAt: next && dayAndTime(next, timeZone),
      isAsked: cycle.reminderAskedAt !== null,
      mayAsk: !cycle.pausedAt && !isTooSoon({ ...phase, gapDays }, now),
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const { written, rules, errors } = readRules(await request.formData());
  if (!rules) return json({ written, errors }, { status: 400 });
  const verdict = await changeReminders(await actOf(request, viewer), id, rules);
  if (verdict.ok) return redirect(`/manage/cycles/${id}?done=reminders`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ written, errors: errorsOf(verdict) }, { status: 409 });
}

export default function Reminders() {
  const { cycle, now, ...data } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  const written = answered?.written ?? data.written;
  return (
    <>
      <PageHead
        title="Reminders"
        lead={`They go to those who have not acted, and to nobody else. Who that is, nobody is shown.${cycle.isDraft ? " None leaves before nominations open." : ""}`}
      />
      {now && <RemindNow cycleId={cycle.id} {...now} />}
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <TextField
          label="Remind voters how many days before the close?"
          name="voteReminderDays"
          defaultValue={written.voteReminderDays}
          error={errors.voteReminderDays}
          hint="For example 3, 1. Empty means never."
        />
        <TextField
          label="Remind those who may nominate how many days before the close?"
          name="nominationReminderDays"
          defaultValue={written.nominationReminderDays}
          error={errors.nominationReminderDays}
          hint="For example 7, 2. Empty means never."
        />
        <TextField
          label="Days between two reminders"
          name="reminderGapDays"
          type="number"
          min={1}
          max={30}
          defaultValue={written.reminderGapDays}
          error={errors.reminderGapDays}
          hint="Nobody is reminded of this cycle more often. A rule that comes too soon waits."
        />
        <p className="form-acts">
          <SubmitButton>Change the rules</SubmitButton>
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Keep them</ButtonLink>
        </p>
      </Form>
    </>
  );
}
