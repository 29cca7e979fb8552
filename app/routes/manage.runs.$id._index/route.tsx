import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { dateRange } from "~/ui/dates";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { listOf } from "~/ui/words";
import { readRun, rowsAPage, views } from "./read-run.server";
import { RunRows } from "./run-rows";
import { RunSummary } from "./run-summary";
import { RunViews } from "./run-views";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.run.awardName}, ${data.run.periodName}` : "Run"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { run: { awardId: string; awardName: string; periodName: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.run.awardName, to: `/manage/awards/${data.run.awardId}` },
    { label: "Runs", to: `/manage/awards/${data.run.awardId}/run` },
    { label: data.run.periodName },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "give-awards");
  const query = new URL(request.url).searchParams;
  const asked = {
    view: views.find((one) => one === query.get("show")) ?? "reaches",
    search: (query.get("q") ?? "").slice(0, 100),
    page: pageNumber(query),
  } as const;
  const run = await readRun(database(), params.id ?? "", asked);
  if (!run) throw new Response("Not found", { status: 404 });
  return json({ run, asked, pageSize: rowsAPage, done: query.get("done") });
}

const doneWords: Record<string, string> = {
  confirmed: "They are honoured. They stand in the hall, and each of them gets a letter.",
  changed: "The run is changed.",
};

export default function Run() {
  const { run, asked, pageSize, done } = useLoaderData<typeof loader>();
  const days = dateRange(run.periodStart, run.periodEnd, "UTC");
  const said = known(doneWords, done);
  const isOpen = run.state === "previewed";
  return (
    <>
      <PageHead
        title={`${run.awardName}, ${run.periodName}`}
        lead={isOpen ? `A dry run over ${days}. Nothing is given yet.` : `A run over ${days}.`}
      >
        {isOpen && (
          <>
            <Confirm
              label="Drop this run"
              title="Drop this run?"
              confirm="Drop it"
              action={`/manage/runs/${run.id}/drop`}
            >
              <p>It stays in the history of the award. Nobody is honoured, and nobody hears of it.</p>
            </Confirm>
            {run.counts.reaches > 0 && (
              <ButtonLink look="primary" to={`/manage/runs/${run.id}/confirmation`}>
                Honour them
              </ButtonLink>
            )}
          </>
        )}
      </PageHead>
      {said && (
        <Note look="good" role="status">
          {said}
        </Note>
      )}
      {run.state === "dropped" && <Note>This run was dropped. Nobody was honoured by it.</Note>}
      <RunSummary counts={run.counts} considered={run.considered} state={run.state} />
      <p className="asked-line">To reach: {listOf(run.asked)}.</p>
      <RunViews counts={run.counts} asked={asked} />
      {asked.view === "misses" && run.kept < run.counts.misses && (
        <p className="meta">The nearest {run.kept} are listed.</p>
      )}
      <RunRows rows={run.rows} runId={run.id} isOpen={isOpen} view={asked.view} asked={run.asked} />
      <Pagination page={asked.page} pageSize={pageSize} total={run.total} noun="people" />
    </>
  );
}
