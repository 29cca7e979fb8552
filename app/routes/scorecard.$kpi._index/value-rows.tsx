import { Link } from "@remix-run/react";
import { plainShortDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import type { ShownValue } from "./rows-of.server";

/** The values behind a sum: claimed, validated and realised beside each other, never added. */
export function ValueRows({ values }: { values: readonly ShownValue[] }) {
  if (values.length === 0) {
    return (
      <Empty drawing="book" title="No rows behind it">
        No value of these months that you may read is in this figure.
      </Empty>
    );
  }
  return (
    <div className="table-wrap">
      <table className="orders-table">
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Won</th>
            <th scope="col" className="n">
              Claimed
            </th>
            <th scope="col" className="n">
              Validated
            </th>
            <th scope="col" className="n">
              Realised
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.lineId}>
              <th scope="row">
                <Link className="name-link" to={`/wins/${value.winId}`}>
                  {value.title}
                </Link>
                <small>
                  {value.kind}
                  {value.label && value.label !== value.kind && `, ${value.label}`}
                </small>
              </th>
              <td data-label="Won">{plainShortDay(value.day)}</td>
              <td className="n tn" data-label="Claimed">
                {value.claimed}
              </td>
              <td className="n tn" data-label="Validated">
                {value.isRejected ? "Rejected" : value.validated}
              </td>
              <td className="n tn" data-label="Realised">
                {value.realised}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
