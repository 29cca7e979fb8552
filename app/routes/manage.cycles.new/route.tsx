import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { listCycleAwards } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { findCompany } from "~/db/company.server";
import { likelyRhythm, rhythms } from "~/domain/awards/rhythm";
import { createCycle } from "~/operations/create-cycle.server";
import { datesAsWritten } from "~/operations/dates-as-written.server";
import { CycleDatesTable } from "~/ui/cycle-dates-table";
import { FieldError } from "~/ui/field";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { decidedIn } from "~/ui/round-words";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { AwardCards } from "./award-cards";
import { CopiedFrom } from "./copied-from";
import { firstPlan, planAfter, readPlan, zoneOptions } from "./plan.server";

export const meta: MetaFunction = () => [{ title: "Plan a cycle · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Cycles", to: "/manage/cycles" }, { label: "Plan a cycle" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const db = database();
  const [awards, company, now] = await Promise.all([listCycleAwards(db), findCompany(db), databaseNow(db)]);
  const query = new URL(request.url).searchParams;
  const from = query.get("from");
  const copied = from ? await findCycle(db, from) : null;
  if (from && !copied) throw new Response(null, { status: 404 });
  const adopted = query.get("awards")?.split(/[ +]/) ?? [];
  const first = firstPlan(company?.timeZone ?? "UTC", now);
  const rhythm = copied && (rhythms.find((one) => one === query.get("by")) ?? likelyRhythm(copied));
  const plan =
    copied && rhythm
      ? planAfter(copied, rhythm, now)
      : { ...first, awardIds: awards.map(({ id }) => id).filter((id) => adopted.includes(id)) };
  return json({
    plan,
    copied: copied && { id: copied.id, name: copied.name, rhythm },
    zones: zoneOptions(plan.timeZone),
    awards: awards.map((award) => ({
      ...{ id: award.id, name: award.name, purpose: award.purpose },
      decided: decidedIn(award),
    })),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const { plan, errors } = readPlan(await request.formData());
  const { dates, unreadable } = await datesAsWritten(database(), plan, plan.timeZone);
  for (const field of unreadable) errors[field] ??= "Choose a date and a time.";
  if (Object.keys(errors).length > 0) return json({ plan, errors }, { status: 400 });
  const { name, description, timeZone, awardIds, formKey } = plan;
  const draft = { name, description, timeZone, ...dates, awardIds, formKey };
  const made = await createCycle(await actOf(request, viewer), draft);
  if (!made.ok) return json({ plan, errors: errorsOf(made) }, { status: 409 });
  return redirect(`/manage/cycles/${made.value.id}?done=planned`);
}

const allDates = [
  "nominationsOpenAt",
  "nominationsCloseAt",
  "votingOpenAt",
  "judgingOpenAt",
  "votingCloseAt",
  "announceAt",
];

export default function NewCycle() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const plan = answered?.plan ?? data.plan;
  const errors: Record<string, string> = answered?.errors ?? {};
  return (
    <>
      <PageHead
        title="Plan a cycle"
        lead="Nobody sees it until nominations open. Each phase opens and closes by itself."
      />
      {data.copied && <CopiedFrom {...data.copied} />}
      <Form method="post" noValidate key={data.plan.formKey}>
        <FormErrors errors={errors} />
        <input type="hidden" name="formKey" value={plan.formKey} />
        <section className="blk form">
          <TextField
            label="Name"
            name="name"
            defaultValue={plan.name}
            error={errors.name}
            maxLength={120}
            hint="For example Q4 2026."
          />
          <TextArea
            label="A word to everybody (optional)"
            name="description"
            rows={2}
            defaultValue={plan.description}
            error={errors.description}
            maxLength={2000}
          />
        </section>
        <section className="blk" id="awardIds" tabIndex={-1}>
          <h2>Which awards?</h2>
          <p className="meta">Their rules are copied, and frozen once nominations open.</p>
          <AwardCards awards={data.awards} chosen={plan.awardIds} />
          {errors.awardIds && <FieldError>{errors.awardIds}</FieldError>}
        </section>
        <section className="blk stack">
          <h2>When?</h2>
          <CycleDatesTable values={plan} errors={errors} changeable={allDates} />
          <div className="form">
            <Select
              label="Time zone of all dates"
              name="timeZone"
              defaultValue={plan.timeZone}
              error={errors.timeZone}
              options={data.zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            />
          </div>
        </section>
        <p className="form-acts">
          <SubmitButton size="large">Plan this cycle</SubmitButton>
        </p>
      </Form>
    </>
  );
}
