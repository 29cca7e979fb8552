import { Download } from "lucide-react";
import { Fragment } from "react";
import { Chip } from "~/ui/chip";
import { FieldError } from "~/ui/field";
import { ScrollRegion } from "~/ui/scroll-region";
import { Segmented } from "~/ui/segmented";
import { dealFieldNames, dealSentence } from "~/ui/wins/deal-words";
import { number } from "~/ui/words";
import type { DealCounts, DealView, Show } from "./deal-view";

interface DealsTableProps {
  rows: readonly DealView[];
  show: Show;
  counts: DealCounts;
  problemsPath: string;
}

const views: readonly [Show, string][] = [
  ["look", "Worth a look"],
  ["problem", "Problems"],
  ["new", "New"],
  ["changed", "Changed"],
  ["sent", "Sent already"],
  ["all", "All"],
];

const columns = ["externalId", "title", "customer", "amount", "wonOn", "people"] as const;

/** The rows of the file with what would become of each. */
export function DealsTable({ rows, show, counts, problemsPath }: DealsTableProps) {
  return (
    <>
      <div className="tb">
        <Segmented
          label="Show rows"
          options={views.map(([word, label]) => ({
            label: `${label} ${number(counts[word])}`,
            to: `?show=${word}`,
            current: show === word,
          }))}
        />
        {counts.problem > 0 && (
          <a className="btn btn-s" href={problemsPath} download>
            <Download className="i" aria-hidden="true" />
            The problem rows as CSV
          </a>
        )}
      </div>
      <ScrollRegion className="table-wrap" label="Rows of the file">
        <table className="csv">
          <thead>
            <tr>
              <th scope="col" className="n">
                Row
              </th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column === "people" ? "Owner and others" : dealFieldNames[column]}
                </th>
              ))}
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.number} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length === 0 && <p className="meta">No rows here.</p>}
    </>
  );
}

function Row({ row }: { row: DealView }) {
  return (
    <Fragment>
      <tr className={row.result === "problem" ? "bad" : undefined}>
        <td className="n muted">{number(row.number)}</td>
        {columns.map((column) => (
          <td key={column}>
            {row.was[column] !== undefined && <span className="was">{row.was[column] || "none"}</span>}
            <span className={row.was[column] !== undefined ? "now" : undefined}>{row.deal[column]}</span>
          </td>
        ))}
        <td>{results[row.result]}</td>
      </tr>
      {row.problems.length > 0 && (
        <tr className="why">
          <td />
          <td colSpan={columns.length + 1}>
            {row.problems.map((problem) => (
              <FieldError key={`${problem.field}${problem.problem}${problem.detail}`}>
                {dealSentence(problem)}
              </FieldError>
            ))}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const results: Record<DealView["result"], JSX.Element> = {
  new: <Chip look="ok">New draft</Chip>,
  changed: <Chip look="plain">Changed</Chip>,
  problem: <Chip look="bad">Problem</Chip>,
  same: <span className="muted">Unchanged</span>,
  sent: <span className="muted">Sent already, stays</span>,
  "left-out": <span className="muted">Not won</span>,
};
