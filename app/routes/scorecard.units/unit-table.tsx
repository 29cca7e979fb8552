import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { addressOf, type AskedScorecard } from "~/ui/scorecard/asked";
import { Small } from "~/ui/scorecard/small";
import { SideGlyph, sideOf } from "~/ui/side";
import { number, plural } from "~/ui/words";
import type { readUnits } from "./read-units.server";

interface UnitTableProps {
  rows: SerializeFrom<Awaited<ReturnType<typeof readUnits>>>["rows"];
  asked: AskedScorecard;
}

/** One row for each part of the company, in its order and never by a figure. */
export function UnitTable({ rows, asked }: UnitTableProps) {
  return (
    <div className="table-wrap">
      <table className="orders-table">
        <thead>
          <tr>
            <th scope="col">Part of the company</th>
            <th scope="col" className="n">
              Wins taken part in
            </th>
            <th scope="col" className="n">
              Before the offer
            </th>
            <th scope="col" className="n">
              Lead to win, median
            </th>
            <th scope="col" className="n">
              Validated
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">
                <SideGlyph side={sideOf(row.departmentFunction)} />{" "}
                <Link to={`/scorecard${addressOf({ ...asked, unit: row.unit })}`}>{row.name}</Link>
              </th>
              <td className="n tn" data-label="Wins">
                {number(row.wins)}
              </td>
              <td className="n tn" data-label="Before the offer">
                <Counted {...row.early} />
              </td>
              <td className="n tn" data-label="Lead to win">
                <Counted {...row.cycle} />
              </td>
              <td className="n tn" data-label="Validated">
                {row.validated}
                {row.veiled > 0 && <span className="meta"> without {plural(row.veiled, "win")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counted({ text, of, small }: { text: string; of: number; small: boolean }) {
  return (
    <span>
      {text} <span className="meta">of {plural(of, "win")}</span> <Small small={small} of={of} />
    </span>
  );
}
