import { Link } from "@remix-run/react";
import { Chip } from "~/ui/chip";
import type { BoardData } from "./board-data.server";

/** Who stepped aside from what and why, and conflicts that only might be one. */
export function Conflicts({ board: { conflicts, isSeated } }: { board: BoardData }) {
  if (!isSeated) return null;
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">Conflicts</h2>
      {conflicts.length === 0 && <p className="ink2">None found, none declared.</p>}
      <ul className="list">
        {conflicts.map(({ id, juror, entry, kind, reason, silent, isOpen }) => (
          <li className="row wrap between" key={id}>
            <span>
              <b>{juror}</b>, {entry}
              <br />
              <span className="meta">
                {kind}
                {reason && `. “${reason}”`}
              </span>
            </span>
            <span className="row">
              {silent && <Chip look="plain">Silent</Chip>}
              {isOpen ? <Chip look="warn">Still judging</Chip> : <Chip look="plain">Stepped aside</Chip>}
              <Link className="more" to={`sheets/${id}`}>
                Open
                <span className="vh">
                  {" "}
                  the sheet of {juror} about {entry}
                </span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
