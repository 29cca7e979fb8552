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
import { findCycle, type FoundCycle } from "~/db/cycles.server";
import { changeableDates } from "~/domain/awards/cycle-dates";
import { readDates, type DatesWritten } from "~/domain/awards/dates-written";
import { phasePermits } from "~/domain/awards/phase";
import { localOf } from "~/domain/zoned-time";
import { changeCycleDates } from "~/operations/change-cycle-dates.server";
import { ButtonLink } from "~/ui/button";
import { CycleDatesTable } from "~/ui/cycle-dates-table";
import { FormErrors } from "~/ui/form-errors";
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

const fields = [
  "nominationsOpenAt",
  "nominationsCloseAt",
  "votingOpenAt",
  "judgingOpenAt",
  "votingCloseAt",
  "announceAt",
] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle || !phasePermits(cycle.phase, "change-dates")) throw new Response(null, { status: 404 });
  const { id, name, timeZone, phase } = cycle;
  return json({
    cycle: { id, name, timeZone, phase },
    written: writtenDates(cycle),
    changeable: changeableDates(phase),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const reason = String(form.get("reason") ?? "").slice(0, 1000);
  const written = datesFrom(form);
  const { dates, unreadable } = readDates(written, cycle.timeZone);
  const unread = unreadable.map((field) => [field, "Choose a date and a time."] as const);
  if (unread.length > 0)
    return json({ written, reason, errors: Object.fromEntries(unread) }, { status: 400 });
  const verdict = await changeCycleDates(
    await actOf(request, viewer),
    cycle.id,
    keepSeconds(cycle, dates),
    reason,
  );
  if (!verdict.ok) return json({ written, reason, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/cycles/${cycle.id}?done=dates`);
}

function datesFrom(form: FormData): DatesWritten {
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 20);
  return Object.fromEntries(fields.map((field) => [field, text(field)])) as DatesWritten;
}

function writtenDates(cycle: FoundCycle): DatesWritten {
  const local = (at: Date | null) => (at ? localOf(at, cycle.timeZone) : "");
  return Object.fromEntries(fields.map((field) => [field, local(cycle[field])])) as DatesWritten;
}

/** A date that reads the same to the minute is the same date, seconds and all. */
function keepSeconds<T extends Partial<Record<(typeof fields)[number], Date | null>>>(
  cycle: FoundCycle,
  dates: T,
): T {
  const before = writtenDates(cycle);
  const kept = fields.map((field) => {
    const at = dates[field];
    return [field, at && localOf(at, cycle.timeZone) === before[field] ? cycle[field] : at];
  });
  return Object.fromEntries(kept) as T;
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
