import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { Download } from "lucide-react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { Pagination } from "~/ui/pagination";
import { addressOf } from "~/ui/scorecard/asked";
import { LeftOut } from "~/ui/scorecard/left-out";
import { PeriodBar } from "~/ui/scorecard/period-bar";
import { monthsWords } from "~/ui/scorecard/period-words";
import { Small } from "~/ui/scorecard/small";
import { plural } from "~/ui/words";
import { subjectTitle } from "./subject-title";
import { readRows } from "./read-rows.server";
import { Trend } from "./trend";
import { ValueRows } from "./value-rows";
import { ValuesByHand } from "~/ui/scorecard/values-by-hand";
import { WinRows } from "./win-rows";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? subjectTitle(data.subject) : "Scorecard"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { subject: { name: string; of: string } }) => [
    { label: "Scorecard", to: "/scorecard" },
    { label: subjectTitle(data.subject) },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const read = await readRows(database(), params.kpi ?? "", new URL(request.url).searchParams, person);
  if (!read) throw new Response("Not found", { status: 404 });
  return json({ ...read, timeZone: person.timeZone });
}

export default function Rows() {
  const { asked, months, kinds, subject, figure, before, trend, rows, values, timeZone, ...left } =
    useLoaderData<typeof loader>();
  const { kpi } = useParams();
  return (
    <>
      <PageHead title={subjectTitle(subject)} lead={subject.formula}>
        {rows && rows.total > 0 && (
          <form method="post" action={`/scorecard/${kpi}/file`}>
            <input type="hidden" name="query" value={addressOf(asked, kinds).slice(1)} />
            <button type="submit" className="btn">
              <Download className="i i-s" aria-hidden="true" />
              These rows as CSV
            </button>
          </form>
        )}
      </PageHead>
      <PeriodBar asked={asked} before={months.before} more={kinds} />
      <dl className="worth">
        <div>
          <dt>{monthsWords(months.now)}</dt>
          <dd className="num">{figure.text}</dd>
          <dd className="meta">
            {rows
              ? plural(figure.of, rows.of === "wins" ? "win" : "value")
              : plural(figure.of, "value by hand", "values by hand")}{" "}
            <Small small={figure.small} of={figure.of} />
          </dd>
        </div>
        <div>
          <dt>{monthsWords(months.before)}</dt>
          <dd>{before.text}</dd>
          {rows && <dd className="meta">{plural(before.of, rows.of === "wins" ? "win" : "value")}</dd>}
        </div>
      </dl>
      <LeftOut {...left} />
      <Trend
        title={subjectTitle(subject)}
        months={trend}
        path={`/scorecard/${kpi}`}
        asked={asked}
        kinds={kinds}
      />
      {rows && rows.total > 0 && <h2 className="h3 sc-behind">{behindWords(rows)}</h2>}
      {rows?.of === "wins" && <WinRows wins={rows.wins} />}
      {rows?.of === "values" && <ValueRows values={rows.values} />}
      {rows && <Pagination page={rows.page} pageSize={rows.pageSize} total={rows.total} noun="rows" />}
      {values && <ValuesByHand values={values} timeZone={timeZone} />}
    </>
  );
}

/** “The 19 values behind it”. */
function behindWords({ of, total }: { of: "wins" | "values"; total: number }): string {
  const noun = of === "wins" ? "win" : "value";
  return total === 1 ? `The ${noun} behind it` : `The ${plural(total, noun)} behind it`;
}
