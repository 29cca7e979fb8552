import { Link } from "@remix-run/react";
import { Chip } from "~/ui/chip";
import { dateRange, shortDayAndTime } from "~/ui/dates";
import { SectionHead } from "~/ui/section-head";
import { runLooks } from "~/ui/threshold-words";
import { plural } from "~/ui/words";

interface HistoryProps {
  runs: readonly {
    id: string;
    periodName: string;
    periodStart: string;
    periodEnd: string;
    state: keyof typeof runLooks;
    createdAt: string;
    _count: { laureates: number };
  }[];
  timeZone: string;
}

/** All runs of the award, the latest first. */
export function History({ runs, timeZone }: HistoryProps) {
  return (
    <section aria-labelledby="runs">
      <SectionHead id="runs" title="Runs so far" />
      {runs.length === 0 && <p className="meta">None yet.</p>}
      <ul className="list">
        {runs.map((run) => (
          <li className="list-row" key={run.id}>
            <div className="grow">
              <Link className="name-link" to={`/manage/runs/${run.id}`}>
                <b>{run.periodName}</b>
              </Link>
              <p className="meta">
                {dateRange(run.periodStart, run.periodEnd, "UTC")}, made{" "}
                {shortDayAndTime(run.createdAt, timeZone)}
              </p>
            </div>
            {run._count.laureates > 0 && (
              <span className="meta">{plural(run._count.laureates, "laureate")}</span>
            )}
            <Chip look={runLooks[run.state].look}>{runLooks[run.state].word}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
