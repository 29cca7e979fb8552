import { Chip } from "../chip";
import { shortDay } from "../dates";
import { Empty } from "../empty";
import { monthWords } from "../month-words";

interface ValuesByHandProps {
  values: readonly {
    start: string;
    version: number;
    text: string;
    source: string;
    by: string;
    enteredAt: string;
    counts: boolean;
  }[];
  timeZone: string;
}

/** What was written down, by whom, when and from where; what was corrected stays, marked as replaced. */
export function ValuesByHand({ values, timeZone }: ValuesByHandProps) {
  if (values.length === 0) {
    return (
      <Empty drawing="book" title="No values yet">
        Its two owners write them down, or bring them in a file.
      </Empty>
    );
  }
  return (
    <div className="table-wrap">
      <table className="orders-table">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col" className="n">
              Value
            </th>
            <th scope="col">Source</th>
            <th scope="col">Written down</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={`${value.start}-${value.version}`} className={value.counts ? undefined : "muted"}>
              <th scope="row">
                {monthWords(value.start)} {!value.counts && <Chip look="plain">Replaced</Chip>}
              </th>
              <td className="n tn" data-label="Value">
                {value.counts ? value.text : <s>{value.text}</s>}
              </td>
              <td data-label="Source">{value.source || "Not said"}</td>
              <td data-label="Written down">
                {value.by}, {shortDay(value.enteredAt, timeZone)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
