import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { findScreenedEntry } from "~/db/entries.server";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { answerForm } from "./answer.server";
import { DoneNote } from "./done-note";
import { EntryView } from "./entry-view";
import { Queue } from "./queue";
import { readQueue } from "./queue-data.server";
import { useKeys } from "./use-keys";

export const meta: MetaFunction = () => [{ title: "Screening · Laurels" }];
export const handle: PageHandle = {
  frame: "wide",
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Screening" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const data = await readQueue(params.id ?? "", new URL(request.url).searchParams, viewer);
  if (!data) throw new Response(null, { status: 404 });
  return json(data);
}

/** Keeps citations, decides about one entry or many, and undoes what was done last. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const form = await request.formData();
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const entryId = form.get("entryId");
  if (entryId !== null && !(await findScreenedEntry(database(), String(entryId), cycle.id)))
    throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const answer = await answerForm(await actOf(request, viewer), cycle.id, form, query);
  if (!answer) throw new Response(null, { status: 400 });
  return answer;
}

/** Saying that somebody looks changes nothing on the page: what is being written stays as it is, and so does its version. */
export function shouldRevalidate(asked: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl, formAction, defaultShouldRevalidate } = asked;
  const hasOnlyLooked = formAction?.endsWith("/look") && currentUrl.href === nextUrl.href;
  return hasOnlyLooked ? false : defaultShouldRevalidate;
}

export type ScreeningData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Screening() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  useKeys(data.entry?.id);
  const { entry } = data;
  const chosen = answered?.chosen ?? null;
  const refused = !chosen && answered?.entryId === entry?.id ? answered : undefined;
  return (
    <div className="rv">
      <Queue data={data} refused={chosen && { ...chosen, errors: answered?.errors ?? {} }} />
      <section className="dt" aria-label="Entry">
        <DoneNote data={data} isRefused={answered !== undefined} />
        {entry ? (
          <EntryView
            key={entry.id}
            data={data}
            entry={entry}
            citation={refused?.citation}
            teamName={refused?.teamName}
            note={refused?.note}
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
