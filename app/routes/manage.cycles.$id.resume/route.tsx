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
import { isOwnLastEvent, type Change } from "~/db/audit.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { datesAfterPause, datesAhead, isShortPause, pauseLength } from "~/domain/awards/pause";
import { resumeCycle } from "~/operations/resume-cycle.server";
import { ButtonLink } from "~/ui/button";
import { RadioCard } from "~/ui/choice";
import { dateWords } from "~/ui/date-words";
import { dayAndTime } from "~/ui/dates";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import { DatesBeside } from "./dates-beside";
import { isResumedSo } from "./resumed-so";

export const meta: MetaFunction = () => [{ title: "Let a cycle go on · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Go on" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const { id, name, timeZone, pausedAt, pauseReason } = cycle;
  if (!pausedAt) throw redirect(`/manage/cycles/${id}?refused=not-paused`);
  const now = await databaseNow(db);
  const moved = datesAfterPause({ ...cycle, pausedAt }, now);
  const { days, minutes } = pauseLength({ ...cycle, pausedAt }, now);
  const rows = datesAhead({ ...cycle, pausedAt }).map((field) => ({
    what: dateWords[field],
    kept: dayAndTime(cycle[field]!, timeZone),
    hasPassed: cycle[field]! <= now,
    moved: dayAndTime(moved[field]!, timeZone),
  }));
  return json({
    cycle: { id, name, timeZone, pauseReason, since: dayAndTime(pausedAt, timeZone) },
    length: days > 0 ? plural(days, "day") : plural(minutes, "minute"),
    rows,
    proposed: isShortPause(pausedAt, now) && !rows.some(({ hasPassed }) => hasPassed) ? "kept" : "moved",
  });
}

const shape = z.strictObject({ dates: z.enum(["moved", "kept"]) });

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const read = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) return json({ errors: { dates: "Choose what becomes of the dates." } }, { status: 400 });
  const verdict = await resumeCycle(await actOf(request, viewer), id, read.data.dates);
  const resumed = {
    ...{ act: "cycle.resumed", among: ["cycle.paused", "cycle.resumed"] },
    saysSo: (change: Change) => isResumedSo(change, read.data.dates),
  };
  const isRepeated =
    !verdict.ok &&
    verdict.reason === "not-paused" &&
    (await isOwnLastEvent(database(), viewer.id, { ...resumed, subject: { type: "cycle", id } }));
  if (verdict.ok || isRepeated) return redirect(`/manage/cycles/${id}?done=resumed`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function Resume() {
  const { cycle, length, rows, proposed } = useLoaderData<typeof loader>();
  const errors: Record<string, string> = useActionData<typeof action>()?.errors ?? {};
  const passed = rows.filter(({ hasPassed }) => hasPassed);
  return (
    <>
      <PageHead
        title="Let this cycle go on?"
        lead={`${cycle.name} stands still since ${cycle.since}. The reason: “${cycle.pauseReason}”`}
      />
      <Form method="post" className="stack-l">
        <FormErrors errors={errors} />
        <fieldset className="cards" id="dates" tabIndex={-1}>
          <legend className="vh">What becomes of the dates?</legend>
          <RadioCard
            name="dates"
            value="moved"
            title={`Move the dates by ${length}`}
            defaultChecked={proposed === "moved"}
          >
            Nobody loses time. The length of the pause, rounded up.
          </RadioCard>
          <RadioCard
            name="dates"
            value="kept"
            title="Keep the dates as they were"
            defaultChecked={proposed === "kept"}
          >
            {passed.length > 0
              ? "What has passed in the meantime happens at once."
              : "The pause is taken from the time that was left."}
          </RadioCard>
        </fieldset>
        <DatesBeside rows={rows} timeZone={cycle.timeZone} />
        <p className="ink2">Everybody whom it concerns gets a letter.</p>
        <p className="form-acts">
          <SubmitButton>Let it go on</SubmitButton>
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Not yet</ButtonLink>
        </p>
      </Form>
    </>
  );
}
