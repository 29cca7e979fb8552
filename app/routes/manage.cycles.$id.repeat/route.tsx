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
import { repeatCycle } from "~/operations/repeat-cycle.server";
import { ButtonLink } from "~/ui/button";
import { RadioCard } from "~/ui/choice";
import { Confirm } from "~/ui/confirm";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { readRepetition } from "./read-repetition.server";
import { readSeriesPage } from "./series-page.server";

export const meta: MetaFunction = () => [{ title: "Repeat a cycle · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Repeat" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  return json(await readSeriesPage(database(), params.id ?? ""));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const id = params.id ?? "";
  const { written, settings, errors } = readRepetition(await request.formData());
  if (!settings) return json({ written, errors }, { status: 400 });
  const verdict = await repeatCycle(await actOf(request, viewer), id, settings);
  if (verdict.ok) return redirect(`/manage/cycles/${id}?done=repeats`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ written, errors: errorsOf(verdict) }, { status: 409 });
}

const rhythmOptions = [
  { value: "monthly", label: "Every month" },
  { value: "quarterly", label: "Every three months" },
  { value: "yearly", label: "Every year" },
];

export default function Repeat() {
  const { cycle, isRunning, upcoming, ...data } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  const written = answered?.written ?? data.written;
  return (
    <>
      <PageHead
        title="Repeat this cycle"
        lead="The next one drafts itself, with the awards and dates of this one moved on. Nobody sees a draft, and you can change it until its nominations open."
      >
        {isRunning && (
          <Confirm
            label="End the series"
            look="quiet"
            title="End this series?"
            confirm="End it"
            action={`/manage/cycles/${cycle.id}/repeat/end`}
          >
            <p>Nothing is drafted any more. Cycles that were drafted stay as they are.</p>
          </Confirm>
        )}
      </PageHead>
      {isRunning && upcoming.length > 0 && (
        <Note>
          <b>What comes:</b>
          <ul>
            {upcoming.map(({ name, opens, draftedOn }) => (
              <li key={opens}>
                {name} opens on {opens}, and is drafted on {draftedOn}.
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <Select
          label="How often?"
          name="rhythm"
          options={rhythmOptions}
          defaultValue={written.rhythm}
          error={errors.rhythm}
        />
        <fieldset className="cards" id="keeps" tabIndex={-1}>
          <legend className="label">What stays the same?</legend>
          <RadioCard
            name="keeps"
            value="weekday"
            title="The weekday"
            defaultChecked={written.keeps !== "day"}
          >
            What opens on a Monday opens on the nearest Monday. Each phase lasts as long as before.
          </RadioCard>
          <RadioCard
            name="keeps"
            value="day"
            title="The day of the month"
            defaultChecked={written.keeps === "day"}
          >
            What closes on the 31st closes on the last day of a shorter month.
          </RadioCard>
        </fieldset>
        <TextField
          label="Names of the cycles"
          name="nameTemplate"
          defaultValue={written.nameTemplate}
          error={errors.nameTemplate}
          maxLength={120}
          hint="{month}, {quarter} and {year} are those in which nominations open."
        />
        <TextField
          label="Draft it how many days before nominations open?"
          name="daysAhead"
          type="number"
          min={1}
          max={180}
          defaultValue={written.daysAhead}
          error={errors.daysAhead}
          hint="Those who run cycles get a letter then."
        />
        <p className="form-acts">
          <SubmitButton>{isRunning ? "Change the series" : "Begin the series"}</SubmitButton>
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}
