import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { countQueues, findScreenedEntry, listQueue } from "~/db/entries.server";
import { phasePermits } from "~/domain/awards/phase";
import { editCitation } from "~/operations/edit-citation.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { errorsOf } from "~/ui/refusals";
import { DoneNote } from "./done-note";
import { EntryView } from "./entry-view";
import { Queue } from "./queue";

export const meta: MetaFunction = () => [{ title: "Screening · Laurels" }];
export const handle: PageHandle = {
  frame: "wide",
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Screening" },
  ],
};

const lists = ["open", "shortlisted", "out"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "screen-nominations");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle || cycle.phase === "draft") throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const list = lists.find((known) => known === query.get("list")) ?? "open";
  const category = cycle.categories.find(({ id }) => id === query.get("category"));
  const filter = { cycleId: cycle.id, categoryId: category?.id ?? null };
  const [queue, counts] = await Promise.all([listQueue(db, { ...filter, list }), countQueues(db, filter)]);
  const shown = query.get("entry") ?? queue[0]?.id;
  const entry = shown ? await findScreenedEntry(db, shown, cycle.id) : null;
  if (query.has("entry") && !entry) throw new Response(null, { status: 404 });
  return json({
    cycle: { id: cycle.id, name: cycle.name },
    categories: cycle.categories.map(({ id, name }) => ({ id, name })),
    list,
    categoryId: category?.id ?? "",
    queue,
    counts,
    entry,
    place: queue.findIndex(({ id }) => id === entry?.id) + 1,
    canScreen: phasePermits(cycle.phase, "screen"),
    canStrike: phasePermits(cycle.phase, "strike-entry"),
    done: query.get("done"),
  });
}

/** Keeps the citation of an entry, and puts it on the shortlist where that was asked. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const form = await request.formData();
  const entryId = String(form.get("entryId") ?? "").slice(0, 64);
  const citation = String(form.get("citation") ?? "").slice(0, 5000);
  if (!(await findScreenedEntry(database(), entryId, params.id ?? "")))
    throw new Response(null, { status: 404 });
  const act = await actOf(request, viewer);
  const isShortlisting = form.get("shortlist") === "yes";
  const verdict = await (isShortlisting ? shortlistEntry : editCitation)(act, entryId, citation);
  if (!verdict.ok) return json({ entryId, citation, errors: errorsOf(verdict) }, { status: 409 });
  const back = new URL(request.url).searchParams;
  back.set("done", isShortlisting ? "shortlisted" : "citation");
  if (isShortlisting) back.delete("entry");
  else back.set("entry", entryId);
  return redirect(`?${back}`);
}

export type ScreeningData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Screening() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { entry } = data;
  const refused = answered?.entryId === entry?.id ? answered : undefined;
  return (
    <div className="rv">
      <Queue data={data} />
      <section className="dt" aria-label="Entry">
        <DoneNote done={data.done} />
        {entry ? (
          <EntryView
            key={entry.id}
            data={data}
            entry={entry}
            citation={refused?.citation}
            errors={refused?.errors}
          />
        ) : (
          <Empty drawing="drawer" title="Nothing in this list">
            Choose another list or another award.
          </Empty>
        )}
      </section>
    </div>
  );
}
