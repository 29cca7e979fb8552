import { Link } from "@remix-run/react";
import { weekWords } from "~/domain/updates/digest-slot";
import { Sheet } from "~/ui/sheet";

/** What becomes of the notes: the letter of each week, to read again, and where to set its day. */
export function WeeklyLetter({ weeks, mayEdit }: { weeks: readonly string[]; mayEdit: boolean }) {
  return (
    <aside className="board-side">
      <Sheet title="The weekly letter" id="weekly-letter">
        <p className="meta">
          Once a week what is new goes to both departments by mail.{" "}
          <Link to="/me#letters">Your day and hour</Link>
        </p>
        {weeks.length > 0 && (
          <ul className="board-weeks">
            {weeks.map((week) => (
              <li key={week}>
                <Link to={`/updates/digests/${week}`}>{weekWords(week)}</Link>
              </li>
            ))}
          </ul>
        )}
        {mayEdit && (
          <p>
            <Link className="btn btn-s" to="/manage/digest">
              Open the preview
            </Link>
          </p>
        )}
      </Sheet>
      <p className="meta">Wins with a hidden customer or hidden amounts stay hidden here too.</p>
    </aside>
  );
}
