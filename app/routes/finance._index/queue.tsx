import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { Chip } from "~/ui/chip";
import { shortDay } from "~/ui/dates";
import type { QueuedWin } from "./read-queue.server";

interface QueueProps {
  wins: readonly SerializeFrom<QueuedWin>[];
  timeZone: string;
}

/** A row for each win: what it claims beside what is validated so far, and how far the check has come. */
export function Queue({ wins, timeZone }: QueueProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label="Wins" tabIndex={0}>
      <table className="orders-table">
        <thead>
          <tr>
            <th scope="col">Win</th>
            <th scope="col">Signed</th>
            <th scope="col" className="n">
              Claimed
            </th>
            <th scope="col" className="n">
              Validated
            </th>
            <th scope="col" className="n">
              Realised
            </th>
            <th scope="col">Check</th>
          </tr>
        </thead>
        <tbody>
          {wins.map((win) => (
            <tr key={win.id}>
              <td>
                <Link className="name-link" to={`/finance/wins/${win.id}`}>
                  <b>{win.title}</b>
                </Link>
                <small className="muted"> {win.customer}</small>
              </td>
              <td data-label="Signed">{win.confirmedAt && shortDay(win.confirmedAt, timeZone)}</td>
              <td className="n" data-label="Claimed">
                {win.worth?.claimed ?? "No amount"}
              </td>
              <td className="n" data-label="Validated">
                {win.worth ? (win.worth.validated ?? "Not yet") : "No amount"}
              </td>
              <td className="n" data-label="Realised">
                {win.worth ? (win.worth.realised ?? "Not yet") : "No amount"}
              </td>
              <td data-label="Check">
                <Standing win={win} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Standing({ win }: { win: SerializeFrom<QueuedWin> }) {
  if (win.state === "reversed") return <Chip look="bad">Reversed</Chip>;
  if (win.checkedAt) {
    return win.state === "confirmed" ? (
      <Chip look="warn">Nothing accepted</Chip>
    ) : (
      <Chip look="ok">Checked</Chip>
    );
  }
  if (win.hasStake) return <Chip>Somebody else checks it</Chip>;
  return (
    <span>
      {win.decided} of {win.values} decided
    </span>
  );
}
