import { Scale } from "lucide-react";
import type { TotalCostShown } from "~/domain/wins/total-cost-words";
import { CopyButton } from "../copy-button";

interface TotalCostProps {
  cost: TotalCostShown;
}

/** What all of it costs in a year, before and after, by its elements: two bars, the sentence and the same as a table. */
export function TotalCost({ cost }: TotalCostProps) {
  const { sentence, before, after, elements } = cost;
  return (
    <div className="tot-cost">
      <div
        className="tot"
        role="img"
        aria-label={`Costs a year, as claimed: ${before} before, ${after} after. ${sentence}`}
      >
        <span>Before</span>
        <Bar parts={elements.map((one) => ({ name: one.name, text: one.before, width: one.beforeWidth }))} />
        <b className="tn">{before}</b>
        <span>After</span>
        <Bar
          isAfter
          parts={elements.map((one) => ({ name: one.name, text: one.after, width: one.afterWidth }))}
        />
        <b className="tn">{after}</b>
        <span className="tot-lg">
          {`A year, as claimed. From the left: ${elements.map(({ name }) => name).join(", ")}.`}
        </span>
      </div>
      <p className="note ok">
        <Scale className="i" aria-hidden="true" />
        <span>
          <b>{sentence}</b> That is the sentence for the customer’s buyer.{" "}
          <CopyButton text={sentence} label="Copy it" look="quiet" size="small" />
        </span>
      </p>
      <details className="days">
        <summary>Read the costs as a table</summary>
        <CostTable cost={cost} />
      </details>
    </div>
  );
}

interface BarProps {
  parts: { name: string; text: string; width: number }[];
  isAfter?: true;
}

/** Wide parts say what they are; the others are named below and in the table. */
const wide = 30;

function Bar({ parts, isAfter }: BarProps) {
  return (
    <span className={isAfter ? "tot-b is-after" : "tot-b"}>
      {parts.map(({ name, text, width }, index) => (
        <i key={index} style={{ width: `${width}%` }}>
          {width >= wide && `${name} ${text}`}
        </i>
      ))}
    </span>
  );
}

function CostTable({ cost: { elements, before, after } }: TotalCostProps) {
  return (
    <div className="table-wrap">
      <table className="day-table">
        <caption className="vh">Costs a year by element, as claimed</caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col" className="n">
              Before
            </th>
            <th scope="col" className="n">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {elements.map((one, index) => (
            <tr key={index}>
              <th scope="row">{one.name}</th>
              <td className="n">{one.before}</td>
              <td className="n">{one.after}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">All of it</th>
            <td className="n">
              <b>{before}</b>
            </td>
            <td className="n">
              <b>{after}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
