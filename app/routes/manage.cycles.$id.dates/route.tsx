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
import { findCycle } from "~/db/cycles.server";
import { changeableDates } from "~/domain/awards/cycle-dates";
import {
  datesIn,
  datesShown,
  keepUnchanged,
  shownWith,
  typedOver,
  writeDates,
} from "~/domain/awards/dates-written";
import { phasePermits } from "~/domain/awards/phase";
import { changeCycleDates } from "~/operations/change-cycle-dates.server";
import { datesAsWritten } from "~/operations/dates-as-written.server";
import { ButtonLink } from "~/ui/button";
import { CycleDatesTable } from "~/ui/cycle-dates-table";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Change dates · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Change dates" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle || !phasePermits(cycle.phase, "change-dates")) throw new Response(null, { status: 404 });
  const { id, name, timeZone, phase } = cycle;
  return json({
    cycle: { id, name, timeZone, phase },
    written: writeDates(cycle, timeZone),
    changeable: changeableDates(phase),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const reason = textIn(form, "reason");
  const shown = textIn(form, "shown").slice(0, 200);
  const written = typedOver(shown, datesIn(form), writeDates(cycle, cycle.timeZone));
  const { dates, unreadable } = await datesAsWritten(database(), written, cycle.timeZone);
  const unread = unreadable.map((field) => [field, "Choose a date and a time."] as const);
  if (unread.length > 0)
    return json({ written, reason, shown, errors: Object.fromEntries(unread) }, { status: 400 });
  const verdict = await changeCycleDates(
    await actOf(request, viewer),
    cycle.id,
    keepUnchanged(cycle, written, dates),
    { reason, shown },
  );
  if (!verdict.ok) {
    const seen = verdict.reason === "dates-changed-meanwhile" ? shownWith(shown, verdict) : shown;
    return json({ written, reason, shown: seen, errors: errorsOf(verdict) }, { status: 409 });
  }
  return redirect(`/manage/cycles/${cycle.id}?done=dates`);
}

export default function ChangeDates() {
  const { cycle, ...data } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  return (
    <>
      <PageHead
        title="Change dates"
        lead={`All times are ${cycle.timeZone.replaceAll("_", " ")}. What has happened stays as it was.`}
      />
      <Form method="post" className="stack-l" noValidate>
        <FormErrors errors={errors} />
        <input type="hidden" name="shown" value={answered?.shown ?? datesShown(data.written)} />
        <CycleDatesTable
          values={answered?.written ?? data.written}
          errors={errors}
          changeable={data.changeable}
        />
        {cycle.phase !== "draft" && (
          <div className="form">
            <TextArea
              label="Why?"
              name="reason"
              rows={2}
              defaultValue={answered?.reason}
              error={errors.reason}
              maxLength={1000}
              hint="One sentence. It stays in the record."
            />
          </div>
        )}
        <p className="form-acts">
          <SubmitButton>Change the dates</SubmitButton>
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Keep them</ButtonLink>
        </p>
      </Form>
    </>
  );
}
