import type { JuryColumn, JuryEntry, JuryResult } from "~/domain/voting/result";
import { ScrollRegion } from "~/ui/scroll-region";
import { plural } from "~/ui/words";
import type { CountedView } from "./how-counted";
import { JuryComments } from "./jury-comments";
import { JuryCriteria } from "./jury-criteria";
import {
  columnNames,
  columnWords,
  decidingWords,
  pointsFormat,
  togetherWords,
  unrankedWords,
} from "./jury-words";

/** What a jury found: raw, normalised and trimmed side by side, which of them decides, and who has no place. */
export function JuryScores({ view }: { view: CountedView }) {
  const { jury } = view.result;
  if (!jury || !view.rubric) return null;
  const entries = view.order.flatMap((id) => jury.entries.find((entry) => entry.id === id) ?? []);
  const unranked = entries.filter(({ ranked }) => !ranked);
  const columns = (["raw", "normalised", "trimmed"] as const).filter((column) =>
    entries.some((entry) => entry[column] !== null),
  );
  return (
    <>
      <section className="sheet rounds">
        <p>{decidingWords(jury)}</p>
        <ScrollRegion className="table-wrap" label="Scores of the jury">
          <JuryTable
            view={view}
            jury={jury}
            entries={entries.filter(({ ranked }) => ranked)}
            columns={columns}
          />
        </ScrollRegion>
        {unranked.length > 0 && (
          <>
            <h3 className="chart-unit">Without a place</h3>
            <ul className="paths">
              {unranked.map((entry) => (
                <li key={entry.id}>
                  <b>{view.names[entry.id]}.</b> {unrankedWords(entry, view.rubric!.minJurors)}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="meta under-table">
          Scores go from {view.rubric.min} to {view.rubric.max}.{" "}
          {columns.map((column) => columnWords[column]).join(" ")} {jury.vote && togetherWords}
        </p>
        <JuryCriteria view={view} entries={entries} criteria={view.rubric.criteria} />
      </section>
      <JuryComments view={view} />
    </>
  );
}

const shareFormat = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

interface JuryTableProps {
  view: CountedView;
  jury: JuryResult;
  entries: JuryEntry[];
  columns: JuryColumn[];
}

function JuryTable({ view, jury, entries, columns }: JuryTableProps) {
  const format = pointsFormat(entries.map((entry) => entry[jury.decided]));
  const together = pointsFormat(entries.map(({ combined = null }) => combined));
  const { winners } = view.result;
  return (
    <table className="jury">
      <thead>
        <tr>
          <th scope="col">Finalist</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="n">
              {columnNames[column]}
              {column === jury.decided && <span className="decides">{jury.vote ? "counts" : "decides"}</span>}
            </th>
          ))}
          {jury.vote && (
            <>
              <th scope="col" className="n">
                Vote
              </th>
              <th scope="col" className="n">
                Together<span className="decides">decides</span>
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className={winners.includes(entry.id) ? "w" : undefined}>
            <th scope="row">
              {view.names[entry.id]}
              {winners.includes(entry.id) && (
                <span className="muted">, {view.final ? "in the final" : "wins"}</span>
              )}
              <span className="beneath">{plural(entry.jurors, "juror")}</span>
              {entry.disagree && entry.spread !== null && (
                <span className="beneath apart">Jurors {format(entry.spread)} apart: worth a talk</span>
              )}
            </th>
            {columns.map((column) => (
              <td key={column} className={column === jury.decided ? "n dec" : "n"}>
                {entry[column] === null ? <span className="muted">none</span> : format(entry[column])}
              </td>
            ))}
            {jury.vote && (
              <>
                <td className="n">{shareFormat.format(entry.share ?? 0)}%</td>
                <td className="n dec">{together(entry.combined ?? 0)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
