import { Link } from "@remix-run/react";
import { SideGlyph, sideOf } from "~/ui/side";
import { number } from "~/ui/words";
import type { RoomData } from "./route";

interface WhoNominatedProps {
  cycleId: string;
  participation: RoomData["participation"];
  isOpen: boolean;
}

/** How many of those who may nominate have, by departments in which nobody stands out. */
export function WhoNominated({ cycleId, participation, isOpen }: WhoNominatedProps) {
  if (!participation || participation.eligible === 0) return null;
  const { eligible, cast, groups } = participation;
  return (
    <section aria-labelledby="who-nominated">
      <h2 id="who-nominated">Who has nominated</h2>
      <ul className="list who">
        {groups.map((group) => (
          <Row key={group.name} {...group} />
        ))}
        <Row name="Everybody who may" eligible={eligible} cast={cast} />
      </ul>
      <p className="row wrap between meta">
        Counted anew every 15 minutes. Departments of fewer than five are taken together.
        {isOpen && (
          <Link className="more" to={`/manage/cycles/${cycleId}/reminders`}>
            Remind those who have not
          </Link>
        )}
      </p>
    </section>
  );
}

function Row({ name, eligible, cast }: { name: string; eligible: number; cast: number }) {
  const percent = eligible === 0 ? 0 : Math.round((100 * cast) / eligible);
  return (
    <li>
      <span>
        <SideGlyph side={sideOf(name.toLowerCase())} />
        {name}
      </span>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      <b>{percent}%</b>
      <span className="meta">
        {number(cast)} of {number(eligible)}
      </span>
    </li>
  );
}
