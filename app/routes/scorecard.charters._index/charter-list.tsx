import { Link } from "@remix-run/react";
import type { Cadence } from "~/domain/scorecard/charter";
import type { Direction } from "~/domain/scorecard/measure";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { cadenceNames, directionNames } from "~/ui/scorecard/charter-words";

interface CharterListProps {
  charters: readonly {
    id: string;
    name: string;
    meaning: string;
    formula: string;
    source: string;
    cadence: Cadence;
    direction: Direction;
    retiredAt: string | null;
    salesOwner: { name: string } | null;
    procurementOwner: { name: string } | null;
    mayEnter: boolean;
  }[];
  keeps: boolean;
  label: string;
}

/** The charters one below the other, with what may be done with each. */
export function CharterList({ charters, keeps, label }: CharterListProps) {
  if (charters.length === 0) {
    return (
      <Empty drawing="book" title="No KPIs yet">
        Those who keep the scorecard take ready charters over, or write their own.
      </Empty>
    );
  }
  return (
    <div className="table-wrap">
      <table className="orders-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">KPI</th>
            <th scope="col">How it is measured</th>
            <th scope="col">Owners</th>
            <th scope="col">
              <span className="vh">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {charters.map((charter) => (
            <tr key={charter.id}>
              <th scope="row">
                <Link className="name-link" to={`/scorecard/${charter.id}`}>
                  {charter.name}
                </Link>
                <small>{charter.meaning}</small>
              </th>
              <td className="sc-formula" data-label="Measured">
                <span>
                  {charter.formula}
                  <small className="muted">
                    {directionNames[charter.direction]}. {cadenceNames[charter.cadence]}
                    {charter.source && `, from: ${charter.source}`}
                  </small>
                </span>
              </td>
              <td data-label="Owners">
                <span className="sc-owners">
                  <span>
                    <i className="g g-s" aria-hidden="true" />
                    <span className="vh">Sales: </span>
                    {charter.salesOwner?.name ?? "Nobody yet"}
                  </span>
                  <span>
                    <i className="g g-p" aria-hidden="true" />
                    <span className="vh">Procurement: </span>
                    {charter.procurementOwner?.name ?? "Nobody yet"}
                  </span>
                </span>
              </td>
              <td>
                <span className="acts">
                  {charter.mayEnter && !charter.retiredAt && (
                    <Act id={charter.id} to="values" name={charter.name} label="Values" />
                  )}
                  {keeps && !charter.retiredAt && (
                    <Act id={charter.id} to="target" name={charter.name} label="Target" />
                  )}
                  {keeps && <Act id={charter.id} to="" name={charter.name} label="Charter" />}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Act({ id, to, name, label }: { id: string; to: string; name: string; label: string }) {
  const path = to === "" ? `/scorecard/charters/${id}` : `/scorecard/charters/${id}/${to}`;
  return (
    <ButtonLink size="small" to={path}>
      {label}
      <span className="vh"> of {name}</span>
    </ButtonLink>
  );
}
