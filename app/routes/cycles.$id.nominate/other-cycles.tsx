import { Link } from "@remix-run/react";
import { CalendarClock } from "lucide-react";
import { listOf } from "~/ui/words";
import type { NominateData } from "./route";

/** The other cycles that take nominations now. What the form was begun with goes along. */
export function OtherCycles({ cycles }: { cycles: NominateData["otherCycles"] }) {
  if (cycles.length === 0) return null;
  return (
    <nav className="drafts" aria-label="Other cycles">
      <p className="meta">
        {cycles.length === 1 ? "Another cycle takes nominations too" : "Other cycles take nominations too"}
      </p>
      <ul className="row wrap">
        {cycles.map(({ id, name, awards, lastDay, query }) => (
          <li key={id}>
            <Link className="chip" to={`/cycles/${id}/nominate${query}`} reloadDocument>
              <CalendarClock className="i i-s" aria-hidden="true" />
              {name}: {listOf(awards)}, until {lastDay}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
