import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { findAward } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { countFigures } from "~/db/figures.server";
import { listRuns } from "~/db/threshold-runs.server";
import { dayIn } from "~/domain/zoned-time";
import { previewRun } from "~/operations/preview-run.server";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { conditionWords } from "~/ui/threshold-words";
import { plural } from "~/ui/words";
import { History } from "./history";
import { PeriodForm } from "./period-form";
import { readPeriod } from "./read-period.server";

export const meta: MetaFunction = () => [{ title: "See who reaches it · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { award: { id: string; name: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.award.name, to: `/manage/awards/${data.award.id}` },
    { label: "Who reaches it" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const db = database();
  const award = await findAward(db, params.id ?? "");
  if (!award || award.kind !== "threshold") throw new Response("Not found", { status: 404 });
  const { id, name, threshold, retiredAt } = award;
  const [company, runs, figures, now] = await Promise.all([
    getCompany(db),
    listRuns(db, id),
    countFigures(db, id),
    databaseNow(db),
  ]);
  const lastYear = dayIn(now, company.timeZone).getUTCFullYear() - 1;
  return json({
    award: { id, name, isRetired: retiredAt !== null },
    conditions: threshold.conditions.map((condition) => conditionWords(condition, company.locale)),
    readsFigures: threshold.conditions.some(({ source }) => source === "figures"),
    figures,
    runs,
    timeZone: viewer.timeZone,
    usual: {
      periodName: String(lastYear),
      periodStart: `${lastYear}-01-01`,
      periodEnd: `${lastYear}-12-31`,
    },
    formKey: randomUUID(),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const { typed, period, errors } = readPeriod(await request.formData());
  if (!period) return json({ typed, errors }, { status: 400 });
  const verdict = await previewRun(await actOf(request, viewer), { awardId: params.id ?? "", ...period });
  if (verdict.ok) return redirect(`/manage/runs/${verdict.value.id}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ typed, errors: errorsOf(verdict) }, { status: 409 });
}

export default function RunAward() {
  const { award, conditions, readsFigures, figures, runs, usual, timeZone, formKey } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Who reaches “${award.name}”`}
        lead="Make a dry run over a period. It shows who reaches the rule and who misses it. Nothing is given."
      />
      <div className="with-side">
        <div className="stack-l">
          {award.isRetired ? (
            <Note>This award is retired. Its runs stay here.</Note>
          ) : (
            <PeriodForm typed={answer?.typed ?? usual} errors={answer?.errors ?? {}} formKey={formKey} />
          )}
          <History runs={runs} timeZone={timeZone} />
        </div>
        <aside className="sheet pad stack" aria-label="The rule">
          <h2>They reach it with</h2>
          <ul className="asked">
            {conditions.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {conditions.length === 0 && <p className="ink2">The award does not say yet what to reach.</p>}
          {readsFigures && (
            <p className="meta">
              {figures.figures === 0
                ? "No figures are there yet. "
                : `${plural(figures.figures, "figure")} of ${plural(figures.periods, "period")} are there. `}
              <Link to={`/manage/awards/${award.id}/figures`}>See and import figures</Link>
            </p>
          )}
          <p className="meta">
            <Link to={`/manage/awards/${award.id}`}>Change the rule</Link>
          </p>
        </aside>
      </div>
    </>
  );
}
