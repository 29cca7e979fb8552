import { CircleAlert, Pencil, Plus } from "lucide-react";
import { Fragment } from "react";
import type { PlannedValue } from "~/domain/scorecard/import/plan";
import { Chip } from "~/ui/chip";
import { FieldError } from "~/ui/field";
import { ScrollRegion } from "~/ui/scroll-region";
import { valueProblemSentence } from "~/ui/scorecard/value-file-words";
import { number } from "~/ui/words";

/** The rows of a file with what they would do, what is wrong below each. */
export function PlannedRows({ rows }: { rows: readonly PlannedValue[] }) {
  return (
    <ScrollRegion className="table-wrap" label="Rows of the file">
      <table className="csv">
        <thead>
          <tr>
            <th scope="col" className="n">
              Row
            </th>
            <th scope="col">KPI</th>
            <th scope="col">Period</th>
            <th scope="col">Value</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.number}>
              <tr className={row.problem ? "bad" : undefined}>
                <td className="n muted">{number(row.number)}</td>
                <td>{row.said.kpi}</td>
                <td>{row.said.period}</td>
                <td>{row.said.value}</td>
                <td>
                  <Result result={row.result} />
                </td>
              </tr>
              {row.problem && (
                <tr className="why">
                  <td />
                  <td colSpan={4}>
                    <FieldError>{valueProblemSentence(row.problem, row.detail)}</FieldError>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const results = {
  new: { look: "ok", icon: Plus, word: "New" },
  changed: { look: "plain", icon: Pencil, word: "Replaced" },
  problem: { look: "bad", icon: CircleAlert, word: "Problem" },
} as const;

function Result({ result }: { result: PlannedValue["result"] }) {
  if (result === "same") return <span className="muted">Unchanged</span>;
  const { look, icon, word } = results[result];
  return (
    <Chip look={look} icon={icon}>
      {word}
    </Chip>
  );
}
