import { Link } from "@remix-run/react";
import { plainShortDay } from "~/ui/dates";
import { ScrollRegion } from "~/ui/scroll-region";
import { StateChip } from "~/ui/state-chip";
import { winStateWords, type WinStateName } from "~/ui/wins/words";
import { plural } from "~/ui/words";
import type { ShownRow } from "./shown-row";

interface WinTableProps {
  wins: readonly {
    id: string;
    title: string;
    customer: string | null;
    state: WinStateName;
    sales: { name: string } | null;
    procurement: { name: string } | null;
    row: ShownRow;
  }[];
}

/** The same list with its figures side by side, in the company's currency. */
export function WinTable({ wins }: WinTableProps) {
  return (
    <ScrollRegion label="Joint wins" className="table-wrap">
      <table className="win-table">
        <thead>
          <tr>
            <th scope="col">Win</th>
            <th scope="col">Sales, then Procurement</th>
            <th scope="col">Won or signed</th>
            <th scope="col">State</th>
            <th scope="col">Procurement joined</th>
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
          {wins.map((win) => (
            <tr key={win.id}>
              <th scope="row">
                <Link to={`/wins/${win.id}`} className="name-link">
                  <b>{win.title}</b>
                </Link>
                <span className="meta">{win.customer ?? "Customer not named"}</span>
              </th>
              <td>
                {win.sales?.name ?? "Nobody yet"}
                <br />
                {win.procurement?.name ?? "Nobody yet"}
              </td>
              <td>{win.row ? plainShortDay(win.row.day) : ""}</td>
              <td>
                <StateChip word={winStateWords[win.state]} />
              </td>
              <td>{win.row ? joinedWords(win.row) : ""}</td>
              <Amounts row={win.row} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Amounts({ row }: { row: ShownRow }) {
  if (!row || row.hidden || row.withoutRate)
    return (
      <td className="n muted" colSpan={3}>
        {row?.withoutRate ? "No rate for its month yet" : "Amounts hidden"}
      </td>
    );
  return (
    <>
      <td className="n">{row.claimed ?? <span className="muted">None in money</span>}</td>
      <td className="n">{row.validated ?? <span className="muted">Not yet</span>}</td>
      <td className="n">{row.realised ?? <span className="muted">Not yet</span>}</td>
    </>
  );
}

function joinedWords({ daysToProcurement, beforeOffer }: NonNullable<ShownRow>): string {
  if (daysToProcurement === null) return "Not known";
  const after = `After ${plural(daysToProcurement, "day")}`;
  return beforeOffer ? `${after}, before the offer` : after;
}
