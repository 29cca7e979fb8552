import { TriangleAlert } from "lucide-react";
import type { BoardData } from "./board-data.server";

/** Each entry's finished sheets, and whether enough jurors are left to rank it. */
export function Entries({ board: { entries, minJurors } }: { board: BoardData }) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">Entries</h2>
      <ul className="list">
        {entries.map(({ id, title, scored, possible, aside }) => (
          <li className="row wrap between" key={id}>
            <b>{title}</b>
            <span className="row wrap">
              {possible < minJurors && (
                <span className="msg wrn">
                  <TriangleAlert className="i" aria-hidden="true" />
                  Needs {minJurors} jurors to be ranked
                </span>
              )}
              <span className="meta">
                {scored} of {possible} scored{aside > 0 ? `, ${aside} stepped aside` : ""}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
