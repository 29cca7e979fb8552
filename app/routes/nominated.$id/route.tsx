import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findNominatedWith } from "~/db/entry-declines.server";
import { checkDecline } from "~/domain/awards/decline";
import { phasePermits } from "~/domain/awards/phase";
import { declineHonour } from "~/operations/decline-honour.server";
import { dayAndTimeFor, shortDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import { textIn } from "~/ui/form-text";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { DeclineForm } from "./decline-form";
import { Next } from "./next";

export const meta: MetaFunction = () => [{ title: "You are nominated · Laurels" }];

/** What somebody who is told of their nomination reads: the award and what comes, and nothing of who wrote. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const asked = { entryId: params.id ?? "", personId: viewer.id, now: await databaseNow(db) };
  const entry = await findNominatedWith(db, asked);
  if (!entry) throw new Response(null, { status: 404 });
  const { category, cycle } = entry;
  const memberIds = entry.people.map(({ id }) => id);
  const may = checkDecline(
    { state: entry.state, phase: cycle.phase, memberIds },
    { personId: viewer.id, words: "" },
  );
  return json({
    award: category.name,
    purpose: category.purpose,
    cycle: { id: cycle.id, name: cycle.name },
    others: entry.declined ? [] : entry.people.filter(({ id }) => id !== viewer.id).map(({ name }) => name),
    isDeclined: entry.declined,
    mayDecline: may.ok,
    isAnnounced: phasePermits(cycle.phase, "see-result"),
    until: dayAndTimeFor(cycle.votingOpenAt, cycle.timeZone, viewer.timeZone),
    announces: cycle.announceAt && shortDay(cycle.announceAt, cycle.timeZone),
  });
}

export type NominatedData = ReturnType<typeof useLoaderData<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const id = params.id ?? "";
  const words = textIn(await request.formData(), "words").slice(0, 5_000);
  const verdict = await declineHonour(await actOf(request, viewer), { entryId: id, words });
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  if (verdict.ok || verdict.reason === "already-done") return redirect(`/nominated/${id}`);
  return json({ words, errors: errorsOf(verdict) }, { status: 409 });
}

export default function Nominated() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (data.isDeclined) {
    return (
      <Empty drawing="bookmark" title="You are not in the running">
        {`You said that you would rather not be honoured with ${data.award} this time. Nobody asks why.`}
      </Empty>
    );
  }
  return (
    <>
      <PageHead
        title={`You are nominated for ${data.award}`}
        lead={data.purpose || `Colleagues think that you should be honoured in ${data.cycle.name}.`}
      />
      <Next data={data} />
      {(data.mayDecline || answered) && <DeclineForm data={data} answered={answered} />}
    </>
  );
}
