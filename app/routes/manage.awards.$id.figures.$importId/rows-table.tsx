import { CircleAlert, Pencil, Plus } from "lucide-react";
import { Fragment } from "react";
import type { PlannedFigure } from "~/domain/awards/figures/plan";
import { Chip } from "~/ui/chip";
import { plainShortDay } from "~/ui/dates";
import { FieldError } from "~/ui/field";
import { figureProblemSentence } from "~/ui/figure-words";
import { Segmented } from "~/ui/segmented";
import { figureText } from "~/ui/threshold-words";
import { number } from "~/ui/words";
import type { RowCounts, Show } from "./row-views";

interface RowsTableProps {
  rows: readonly PlannedFigure[];
  counts: RowCounts;
  show: Show;
}

const views: readonly [Show, string][] = [
  ["look", "Worth a look"],
  ["problem", "Problems"],
  ["all", "All"],
];

const heads = ["Person", "Period from", "Figure", "Result"];

/** The rows of the file beside what is there, with what is wrong below each. */
export function RowsTable({ rows, counts, show }: RowsTableProps) {
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
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
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

function Row({ row }: { row: PlannedFigure }) {
  const { said, owner, start, thousandths, was } = row;
  return (
    <Fragment>
      <tr className={row.problem ? "bad" : undefined}>
        <td className="n muted">{number(row.number)}</td>
        <td>{owner?.name ?? [said.employeeNumber, said.email].filter(Boolean).join(", ")}</td>
        <td>{start ? plainShortDay(start) : said.period}</td>
        <td>
          {row.result === "changed" && was !== null && <span className="was">{figureText(was)}</span>}
          <span className={row.result === "changed" ? "now" : undefined}>
            {thousandths === null ? said.figure : figureText(thousandths)}
          </span>
        </td>
        <td>
          <Result result={row.result} />
        </td>
      </tr>
      {row.problem && (
        <tr className="why">
          <td />
          <td colSpan={heads.length}>
            <FieldError>{figureProblemSentence(row.problem, row.detail)}</FieldError>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const results = {
  new: { look: "ok", icon: Plus, word: "New" },
  changed: { look: "plain", icon: Pencil, word: "Replaced" },
  problem: { look: "bad", icon: CircleAlert, word: "Problem" },
} as const;

function Result({ result }: { result: PlannedFigure["result"] }) {
  if (result === "same") return <span className="muted">Unchanged</span>;
  const { look, icon, word } = results[result];
  return (
    <Chip look={look} icon={icon}>
      {word}
    </Chip>
  );
}
