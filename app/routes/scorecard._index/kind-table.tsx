import { Link } from "@remix-run/react";
import { addressOf } from "~/ui/scorecard/asked";
import type { ScorecardView } from "./shown";

interface KindTableProps {
  kinds: ScorecardView["funnel"]["kinds"];
  asked: ScorecardView["asked"];
}

const columns = [
  { key: "claimed", label: "Claimed", to: "identified" },
  { key: "validated", label: "Validated", to: "committed" },
  { key: "realised", label: "Realised", to: "realised" },
] as const;

/** What changed, kind by kind; every amount leads to its rows. */
export function KindTable({ kinds, asked }: KindTableProps) {
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="kinds">
      <div className="sec">
        <h2 id="kinds">Value by kind</h2>
      </div>
      <div className="table-wrap">
        <table className="orders-table">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" className="n">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind.kind}>
                <th scope="row">{kind.name}</th>
                {columns.map(({ key, label, to }) => (
                  <td key={key} className="n" data-label={label}>
                    <Link to={`/scorecard/${to}${addressOf(asked, { kind: kind.kind })}`}>{kind[key]}</Link>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
