import { Link } from "@remix-run/react";
import { timeSince } from "~/ui/dates";
import { StateChip } from "~/ui/state-chip";
import { winStateWords } from "~/ui/wins/words";

interface OwnWinsProps {
  wins: {
    id: string;
    title: string;
    state: "draft" | "returned" | string;
    updatedAt: string;
    returnComment: string;
  }[];
  now: string;
  timeZone: string;
}

/** What the reader has begun, and what came back to them. */
export function OwnWins({ wins, now, timeZone }: OwnWinsProps) {
  return (
    <section className="own-wins" aria-labelledby="own-wins-title">
      <h2 id="own-wins-title">Yours to finish</h2>
      <ul className="list">
        {wins.map((win) => (
          <li key={win.id}>
            <span className="grow">
              <Link to={`/wins/${win.id}/edit`} className="name-link">
                <b>{win.title || "A win without a name"}</b>
              </Link>
              {win.state === "returned" && <span className="own-said">“{win.returnComment}”</span>}
            </span>
            <StateChip word={winStateWords[win.state === "returned" ? "returned" : "draft"]} />
            <span className="meta">saved {timeSince(win.updatedAt, now, timeZone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
