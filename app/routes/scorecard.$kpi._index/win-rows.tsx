import { Link } from "@remix-run/react";
import { plainShortDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import type { ShownWin } from "./rows-of.server";

/** The wins that a figure was computed from, with the days it was read from. */
export function WinRows({ wins }: { wins: readonly ShownWin[] }) {
  if (wins.length === 0) {
    return (
      <Empty drawing="book" title="No rows behind it">
        No win of these months has the days that this figure needs.
      </Empty>
    );
  }
  return (
    <div className="table-wrap">
      <table className="orders-table">
        <thead>
          <tr>
            <th scope="col">Win</th>
            <th scope="col">Won</th>
            <th scope="col" className="n">
              Lead to Procurement
            </th>
            <th scope="col" className="n">
              Lead to win
            </th>
            <th scope="col" className="n">
              Joins at
            </th>
            <th scope="col">Before the offer</th>
          </tr>
        </thead>
        <tbody>
          {wins.map((win) => (
            <tr key={win.winId}>
              <th scope="row">
                <Link className="name-link" to={`/wins/${win.winId}`}>
                  {win.title}
                </Link>
              </th>
              <td data-label="Won">{plainShortDay(win.day)}</td>
              <td className="n tn" data-label="Lead to Procurement">
                {daysText(win.toProcurement)}
              </td>
              <td className="n tn" data-label="Lead to win">
                {daysText(win.cycle)}
              </td>
              <td className="n tn" data-label="Joins at">
                {win.joinedAfter}
              </td>
              <td data-label="Before the offer">{earlyText(win.early)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function daysText(days: number | null): string {
  if (days === null) return "n/a";
  return `${days}\u00A0${days === 1 ? "day" : "days"}`;
}

function earlyText(early: boolean | null): string {
  if (early === null) return "Not known";
  return early ? "Yes" : "No";
}
