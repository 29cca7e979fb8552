import { Note } from "~/ui/note";
import type { SheetData } from "./route";

/** Why the juror is off the entry or the sheet out of the count, and what a finished sheet says after the end. */
export function SheetSaid({ data: { conflict, reason, silent, said, isOpen, isOver } }: { data: SheetData }) {
  return (
    <div className="stack">
      {(conflict || reason) && (
        <Note>
          {[conflict, reason && `“${reason}”`].filter(Boolean).join(". ")}
          {silent && " The juror was not told."}
        </Note>
      )}
      {!isOpen && (
        <p className="ink2">
          What it says stays closed {isOver ? "until the announcement" : "to everybody until judging is over"}
          .
        </p>
      )}
      {said && (
        <dl className="sheet-said">
          {said.scores.map(({ name, score, anchor }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <b className="num">{score ?? "none"}</b> <span className="meta">{anchor}</span>
              </dd>
            </div>
          ))}
          <div>
            <dt>Comment</dt>
            <dd>{said.comment || "None"}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
