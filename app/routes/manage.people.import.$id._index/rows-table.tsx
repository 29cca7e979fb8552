import { CircleAlert, Download, Pencil, Plus } from "lucide-react";
import { Fragment } from "react";
import type { ChangedField, PlannedRow } from "~/domain/people/import/plan";
import type { Column } from "~/domain/people/import/columns";
import { Chip } from "~/ui/chip";
import { plainShortDay } from "~/ui/dates";
import { FieldError } from "~/ui/field";
import { columnNames, problemSentence } from "~/ui/import-words";
import { Segmented } from "~/ui/segmented";
import { number } from "~/ui/words";
import type { ResultCounts, Show } from "./results";

interface RowsTableProps {
  rows: readonly PlannedRow[];
  show: Show;
  counts: ResultCounts;
  problemsPath: string;
}

const views: readonly [Show, string][] = [
  ["look", "Worth a look"],
  ["problem", "Problems"],
  ["new", "New"],
  ["changed", "Changed"],
  ["all", "All"],
];

const shown = [
  "name",
  "email",
  "department",
  "location",
  "manager",
  "startDate",
] as const satisfies readonly Column[];

export function RowsTable({ rows, show, counts, problemsPath }: RowsTableProps) {
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
      {/* Wider than a phone: it scrolls sideways by keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-wrap" tabIndex={0} role="region" aria-label="Rows of the file">
        <table className="csv">
          <thead>
            <tr>
              <th scope="col" className="n">
                Row
              </th>
              {shown.map((column) => (
                <th scope="col" key={column}>
                  {columnNames[column]}
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
      </div>
      {rows.length === 0 && <p className="meta">No rows here.</p>}
    </>
  );
}

function Row({ row }: { row: PlannedRow }) {
  return (
    <Fragment>
      <tr className={row.result === "problem" ? "bad" : undefined}>
        <td className="n muted">{number(row.number)}</td>
        {shown.map((column) => (
          <Cell key={column} row={row} column={column} />
        ))}
        <td>
          <Result row={row} />
        </td>
      </tr>
      {row.problems.length > 0 && (
        <tr className="why">
          <td />
          <td colSpan={shown.length + 1}>
            {row.problems.map((problem) => (
              <FieldError key={`${problem.column}${problem.problem}`}>{problemSentence(problem)}</FieldError>
            ))}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Cell({ row, column }: { row: PlannedRow; column: (typeof shown)[number] }) {
  const value = valueOf(row.person, column);
  const isWrong = row.problems.some((problem) => problem.column === column);
  if (row.result !== "changed" || !row.known || !row.changes.includes(column as ChangedField))
    return <td className={isWrong ? "cell" : undefined}>{value}</td>;
  return (
    <td>
      <span className="was">{valueOf(row.known, column) || "none"}</span>
      <span className="now">{value || "none"}</span>
    </td>
  );
}

type Valued = Pick<
  PlannedRow["person"],
  "name" | "email" | "department" | "location" | "managerEmail" | "startDate"
>;

function valueOf(person: Valued, column: (typeof shown)[number]): string {
  if (column === "manager") return person.managerEmail ?? "";
  if (column === "startDate") return person.startDate ? plainShortDay(person.startDate) : "";
  return person[column];
}

function Result({ row }: { row: PlannedRow }) {
  if (row.result === "problem")
    return (
      <Chip look="bad" icon={CircleAlert}>
        Problem
      </Chip>
    );
  if (row.result === "new")
    return (
      <Chip look="ok" icon={Plus}>
        New
      </Chip>
    );
  if (row.result === "same") return <span className="muted">Unchanged</span>;
  const hidden = row.changes.filter((field) => !(shown as readonly string[]).includes(field));
  return (
    <Chip look="plain" icon={Pencil}>
      {row.changes.includes("state")
        ? "Comes back"
        : hidden.length > 0
          ? `Changed, ${hidden.map(fieldName).join(", ")}`
          : "Changed"}
    </Chip>
  );
}

function fieldName(field: ChangedField): string {
  return field === "state" ? "state" : columnNames[field].toLowerCase();
}
