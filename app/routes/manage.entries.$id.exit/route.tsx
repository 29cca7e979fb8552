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
import { findEntry } from "~/db/entries.server";
import { findWithPeople } from "~/db/entry-declines.server";
import { phasePermits } from "~/domain/awards/phase";
import { disqualifyEntry } from "~/operations/disqualify-entry.server";
import { recordDecline } from "~/operations/record-decline.server";
import { withdrawEntry } from "~/operations/withdraw-entry.server";
import { ButtonLink } from "~/ui/button";
import { RadioCard } from "~/ui/choice";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

const ways = ["withdrawn", "one", "disqualified"] as const;

export const meta: MetaFunction = () => [{ title: "Take an entry out · Laurels" }];
export const handle: PageHandle = {
  crumbs: ({ cycle, back }: { cycle: { id: string; name: string }; back: string }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: cycle.name, to: `/manage/cycles/${cycle.id}` },
    { label: "Screening", to: back },
    { label: "Take out" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "screen-nominations");
  const entry = await findWithPeople(database(), params.id ?? "");
  if (!entry) throw new Response(null, { status: 404 });
  const canLeave = phasePermits(entry.cycle.phase, "decline-honour") && entry.people.length > 1;
  return json({
    people: canLeave ? entry.people.map(({ id, name }) => ({ id, name })) : [],
    title: entry.title,
    cycle: { id: entry.cycle.id, name: entry.cycle.name },
    category: entry.category.name,
    back: pathBack(entry),
    isFinal: !phasePermits(entry.cycle.phase, "screen"),
  });
}

/** Takes an entry out: quietly because the nominee would rather not, or disqualified for a reason. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const entry = await findEntry(database(), params.id ?? "");
  if (!entry) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const how = ways.find((known) => known === form.get("how"));
  const personId = textIn(form, "personId").slice(0, 64);
  const reason = textIn(form, "reason");
  if (!how)
    return json(
      { how: "" as const, personId, reason, errors: { how: "Choose how it goes." } },
      { status: 400 },
    );
  const act = await actOf(request, viewer);
  const verdict = await {
    withdrawn: () => withdrawEntry(act, entry.id),
    one: () => recordDecline(act, { entryId: entry.id, personId }),
    disqualified: () => disqualifyEntry(act, entry.id, reason),
  }[how]();
  if (!verdict.ok) return json({ how, personId, reason, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`${pathBack(entry)}&done=out`);
}

function pathBack(entry: { id: string; cycle: { id: string } }): string {
  return `/manage/cycles/${entry.cycle.id}/screening?entry=${entry.id}`;
}

export default function EntryExit() {
  const { title, category, back, isFinal, people } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  return (
    <>
      <PageHead
        title={`Take ${title} out?`}
        lead={`The entry leaves ${category}. ${isFinal ? "Nobody can undo this." : "You can undo this for ten minutes."}`}
      />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <fieldset className="cards">
          <legend className="vh">How</legend>
          <RadioCard
            title="Withdraw"
            name="how"
            value="withdrawn"
            defaultChecked={(answered?.how ?? "withdrawn") === "withdrawn"}
          >
            The nominee would rather not. No reason is asked. Those who nominated hear that it rests, and not
            whose wish it was.
          </RadioCard>
          {people.length > 0 && (
            <RadioCard
              title="One of them would rather not"
              name="how"
              value="one"
              defaultChecked={answered?.how === "one"}
            >
              The others go on where the award lets them; otherwise the entry rests. This cannot be undone.
            </RadioCard>
          )}
          <RadioCard
            title="Disqualify"
            name="how"
            value="disqualified"
            defaultChecked={answered?.how === "disqualified"}
          >
            It breaks a rule. The reason stays in the record.
          </RadioCard>
        </fieldset>
        {people.length > 0 && (
          <Select
            label="Who would rather not"
            name="personId"
            defaultValue={answered?.personId}
            error={errors.personId}
            options={[
              { value: "", label: "Choose" },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextArea
          label="Reason to disqualify"
          name="reason"
          rows={2}
          defaultValue={answered?.reason}
          error={errors.reason}
          maxLength={1000}
        />
        <p className="form-acts">
          <SubmitButton look="danger">Take it out</SubmitButton>
          <ButtonLink to={back}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}
