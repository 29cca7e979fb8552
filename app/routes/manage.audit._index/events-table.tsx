import { Link, useSearchParams } from "@remix-run/react";
import { ChevronDown, ChevronUp, Cog, Store } from "lucide-react";
import { Fragment } from "react";
import { Avatar, type Named } from "~/ui/avatar";
import { timeOfDay } from "~/ui/dates";
import { EventDetail, type EventRow } from "./event-detail";

/** The events of a page under the days they happened on. One of them can be open. */
export function EventsTable({ rows, timeZone }: { rows: readonly EventRow[]; timeZone: string }) {
  const [query] = useSearchParams();
  const open = query.get("open");
  return (
    <div className="table-wrap">
      <table className="log">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">On</th>
            <th scope="col">Seal</th>
            <th scope="col">
              <span className="vh">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.seq}>
              {row.day !== rows[index - 1]?.day && (
                <tr className="day">
                  <th scope="rowgroup" colSpan={6}>
                    {row.day}
                  </th>
                </tr>
              )}
              <tr className={open === row.seq ? "open" : undefined} id={`event-${row.seq}`}>
                <td className="muted">{timeOfDay(row.at, timeZone)}</td>
                <td>
                  <Who kind={row.actorKind} actor={row.actor} />
                </td>
                <th scope="row">{row.what}</th>
                <td>
                  {row.subject.path ? (
                    <Link to={row.subject.path}>{row.subject.name}</Link>
                  ) : (
                    <span className="muted">{row.subject.name}</span>
                  )}
                </td>
                <td className="mono muted">{sealOf(row.hash)}</td>
                <td>
                  <Toggle seq={row.seq} isOpen={open === row.seq} query={query} />
                </td>
              </tr>
              {open === row.seq && (
                <tr>
                  <td className="ev-td" colSpan={6}>
                    <EventDetail row={row} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Who({ kind, actor }: { kind: string; actor: Named }) {
  const Icon = kind === "vendor" ? Store : Cog;
  return (
    <span className="row">
      {kind === "person" ? (
        <Avatar person={actor} size="small" />
      ) : (
        <span className="sysi">
          <Icon className="i i-s" aria-hidden="true" />
        </span>
      )}
      <span>{kind === "job" ? "Laurels, by itself" : actor.name}</span>
    </span>
  );
}

function Toggle({ seq, isOpen, query }: { seq: string; isOpen: boolean; query: URLSearchParams }) {
  const next = new URLSearchParams(query);
  if (isOpen) next.delete("open");
  else next.set("open", seq);
  const Icon = isOpen ? ChevronUp : ChevronDown;
  const label = `${isOpen ? "Close" : "Open"} event ${seq}`;
  return (
    <Link
      className="icon-btn"
      to={`?${next}#event-${seq}`}
      preventScrollReset
      aria-label={label}
      title={label}
    >
      <Icon className="i" aria-hidden="true" />
    </Link>
  );
}

function sealOf(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}
