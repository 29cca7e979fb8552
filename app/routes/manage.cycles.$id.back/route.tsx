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
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { findPlannedClose } from "~/db/set-back.server";
import { changeableDates } from "~/domain/awards/cycle-dates";
import { datesIn, keepUnchanged, writeDates } from "~/domain/awards/dates-written";
import { datesToSetBack, phaseBefore } from "~/domain/awards/set-back";
import { datesAsWritten } from "~/operations/dates-as-written.server";
import { setBackCycle } from "~/operations/set-back-cycle.server";
import { ButtonLink } from "~/ui/button";
import { CycleDatesTable } from "~/ui/cycle-dates-table";
import { dayAndTime } from "~/ui/dates";
import { ClosedForm } from "~/ui/closed-form";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { isSetBackAlready } from "./set-back-already.server";

export const meta: MetaFunction = () => [{ title: "Set a cycle back · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Go back" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const { id, name, phase, timeZone } = cycle;
  const to = phaseBefore(phase);
  if (!to) return json({ cycle: { id, name, timeZone }, to });
  const plannedClose = to === "nominating" ? await findPlannedClose(db, id) : null;
  const proposed = datesToSetBack(cycle, { to, plannedClose }, await databaseNow(db));
  return json({
    cycle: { id, name, timeZone },
    ...{ to, plannedClose: plannedClose && dayAndTime(plannedClose, timeZone) },
    written: writeDates(proposed, timeZone),
    changeable: changeableDates(to),
  });
}

const shape = z.object({ to: z.enum(["nominating", "screening"]) });

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const read = shape.safeParse({ to: form.get("to") });
  if (!read.success) throw new Response("This is not the form of a way back.", { status: 400 });
  const { to } = read.data;
  const reason = textIn(form, "reason");
  const written = datesIn(form);
  const { dates, unreadable } = await datesAsWritten(database(), written, cycle.timeZone);
  const unread = unreadable.map((field) => [field, "Choose a date and a time."] as const);
  if (unread.length > 0)
    return json({ to, written, reason, errors: Object.fromEntries(unread) }, { status: 400 });
  const back = { to, dates: keepUnchanged({ ...cycle, phase: to }, written, dates), reason };
  const verdict = await setBackCycle(await actOf(request, viewer), cycle.id, back);
  const isRepeated =
    !verdict.ok &&
    verdict.reason === "wrong-phase" &&
    (await isSetBackAlready(database(), viewer.id, { cycleId: cycle.id, back }));
  if (!verdict.ok && !isRepeated)
    return json({ to, written, reason, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/cycles/${cycle.id}?done=set-back`);
}

export default function SetBack() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  const { cycle, to } = data;
  // A colleague may have set it back meanwhile: then the page would ask for another way back than was answered.
  if (!to || (answered && answered.to !== to))
    return <ClosedForm cycle={cycle} why="wrong-phase" kept={answered?.reason} />;
  return (
    <>
      <PageHead
        title={to === "nominating" ? "Open nominations again?" : "Go back to screening?"}
        lead={`${cycle.name}. All times are ${cycle.timeZone.replaceAll("_", " ")}.`}
      />
      <Form method="post" className="stack-l" noValidate>
        <FormErrors errors={errors} />
        <input type="hidden" name="to" value={to} />
        {to === "nominating" ? <ToNominating plannedClose={data.plannedClose} /> : <ToScreening />}
        <CycleDatesTable
          values={answered?.written ?? data.written}
          errors={errors}
          changeable={data.changeable}
        />
        <div className="form">
          <TextArea
            label="Why?"
            name="reason"
            rows={2}
            defaultValue={answered?.reason}
            error={errors.reason}
            maxLength={1000}
            hint="One sentence. It stands in the letters and stays in the record."
          />
        </div>
        <p className="form-acts">
          <SubmitButton look={to === "screening" ? "danger" : "primary"}>
            {to === "nominating" ? "Open nominations again" : "Destroy the ballots and go back"}
          </SubmitButton>
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}

function ToNominating({ plannedClose }: { plannedClose: string | null }) {
  return (
    <ul className="dots">
      {plannedClose && <li>Nominations were closed early. They were to run until {plannedClose}.</li>}
      <li>Nominations can be sent and changed again. What was sent, and the shortlists, stay as they are.</li>
      <li>Everybody who may nominate gets a letter with your reason and the new close.</li>
    </ul>
  );
}

function ToScreening() {
  return (
    <>
      <Note look="error">
        <b>Every ballot that was cast is destroyed unread, with the keys of its box.</b> Nobody can undo this.
      </Note>
      <ul className="dots">
        <li>
          Everybody on the rolls gets a letter with your reason, and can vote anew once the vote opens again.
        </li>
        <li>The rolls and the shortlists are frozen anew then. Entries that were struck stay struck.</li>
        <li>Juries are seated anew. If a juror has begun to score, the cycle does not go back.</li>
      </ul>
    </>
  );
}
