import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { findOwnNomination } from "~/db/nominations.server";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { findNominationProblems } from "~/operations/nomination-case.server";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { dayAndTime, shortDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { sentenceFor } from "~/ui/refusals";
import { offeredCategories, peopleOf, winsOf } from "./form-data.server";
import { NominationForm } from "./nomination-form";
import { readWritten, toInput, writtenBefore, writtenNew } from "./written.server";

export const meta: MetaFunction = () => [{ title: "Nominate · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/cycles" },
    { label: data.cycle.name, to: `/cycles/${data.cycle.id}` },
    { label: "Nominate" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle || cycle.phase === "draft") throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const nominationId = asked.get("nomination");
  const own = nominationId ? await findOwnNomination(db, nominationId, viewer.id) : null;
  if (nominationId && own?.cycle.id !== cycle.id) throw new Response(null, { status: 404 });
  const [categories, wins] = await Promise.all([offeredCategories(db, cycle, viewer), winsOf(db, viewer)]);
  const win = wins.find(({ id }) => id === asked.get("win"));
  const open = categories.filter(({ closedTo }) => !closedTo);
  const first = open.find(({ id }) => id === asked.get("category")) ?? open[0];
  const start = {
    categoryId: first?.id ?? "",
    winId: win?.id ?? "",
    nominees: win?.participantIds ?? asked.getAll("nominee").slice(0, 1),
  };
  const written = own ? writtenBefore(own) : writtenNew(start);
  const people = await peopleOf(db, cycle, viewer, { written, query: null });
  const { id, name, timeZone, nominationsCloseAt } = cycle;
  return json({
    cycle: {
      id,
      name,
      closes: dayAndTime(nominationsCloseAt, timeZone),
      lastDay: shortDay(nominationsCloseAt, timeZone),
      timeZone,
    },
    viewerId: viewer.id,
    categories,
    wins,
    written,
    people,
    state: own?.state ?? null,
    returnedFor: own?.state === "returned" ? own.reason : "",
    takes: nominationsTake(cycle, own?.state ?? "draft", cycle.pausedAt ?? (await databaseNow(db))),
    isPaused: cycle.pausedAt !== null,
    done: asked.get("done"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const form = await request.formData();
  const written = readWritten(form);
  if (!written) throw new Response(null, { status: 400 });
  const act = await actOf(request, viewer);
  const input = toInput(params.id ?? "", written);
  const at = { nominationId: written.nominationId, formKey: written.formKey };
  const isAutosave = form.has("autosave");

  if (form.has("find")) return rewritten(200, {}, String(form.get("nomineesQuery") ?? "").slice(0, 100));
  if (isAutosave) {
    const isKept = form.get("do") === "save" && (await saveNominationDraft(act, input, at)).ok;
    const by = { nominatorId: viewer.id, nominationId: at.nominationId };
    const problems = await findNominationProblems(act.db, input, by);
    return json({ saved: isKept ? act.now.toISOString() : null, problems: problems.map(sentenceOf) });
  }
  const isDraft = form.get("do") !== "send";
  const verdict = await (isDraft ? saveNominationDraft : submitNomination)(act, input, at);
  if (verdict.ok) return redirect(`?nomination=${verdict.value.id}&done=${isDraft ? "saved" : "sent"}`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  const by = { nominatorId: viewer.id, nominationId: written.nominationId };
  const problems = isDraft ? [] : await findNominationProblems(act.db, input, by);
  const all = problems.length > 0 ? problems : [verdict];
  return rewritten(
    409,
    Object.fromEntries(all.map((problem) => [problem.field ?? "", sentenceFor(problem)])),
  );

  async function rewritten(status: number, errors: Record<string, string>, query: string | null = null) {
    const cycle = await findCycle(act.db, params.id ?? "");
    if (!cycle || !written) throw new Response(null, { status: 404 });
    const people = await peopleOf(act.db, cycle, viewer, { written, query });
    return json({ written, people, errors }, { status });
  }
}

/** Autosaving asks for nothing again: what is being written stays as it is. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.has("autosave") ? false : defaultShouldRevalidate;
}

function sentenceOf(problem: Parameters<typeof sentenceFor>[0]) {
  return { field: problem.field ?? "", sentence: sentenceFor(problem) };
}

export type NominateData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Nominate() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refused = answered && "written" in answered ? answered : undefined;
  const { cycle, takes, state } = data;
  if (!takes && state !== "submitted") {
    return (
      <Empty drawing="bookmark" title="Nominations are closed">
        {`${cycle.name} took nominations until ${cycle.closes}.`}
      </Empty>
    );
  }
  const written = refused?.written ?? data.written;
  return (
    <>
      {data.isPaused && (
        <Note look="warning">
          Nominations are paused for the moment. You can go on writing and keep a draft; send it once they go
          on.
        </Note>
      )}
      <NominationForm
        key={written.nominationId ?? written.formKey}
        data={data}
        written={written}
        people={refused?.people ?? data.people}
        errors={refused?.errors}
      />
    </>
  );
}
