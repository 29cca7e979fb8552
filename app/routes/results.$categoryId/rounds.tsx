import { useSearchParams } from "@remix-run/react";
import { SectionHead } from "~/ui/section-head";
import { Segmented } from "~/ui/segmented";
import { methodWords } from "~/ui/voting-words";
import { number } from "~/ui/words";
import { EliminationFlow, percent } from "./elimination-flow";
import type { ResultView } from "./result-view.server";

/** How the count went: as a drawing or as a table, with the method in two sentences. */
export function Rounds({ view }: { view: ResultView }) {
  const [search] = useSearchParams();
  const asTable = search.get("view") === "table";
  const { rounds, method } = view;
  if (rounds.length === 0) return null;
  const isFlow = rounds.length > 1;
  return (
    <>
      <SectionHead title={isFlow ? "How the count went, round by round" : "How the count went"} />
      {isFlow && (
        <div className="rsw no-print">
          <Segmented
            label="View"
            options={[
              { label: "Flow", to: "?view=flow", current: !asTable },
              { label: "Table", to: "?view=table", current: asTable },
            ]}
          />
        </div>
      )}
      <section className="sheet rounds">
        {isFlow && !asTable && (
          <EliminationFlow
            rounds={rounds}
            order={view.order}
            names={view.names}
            winners={view.winners.map(({ id }) => id)}
            title={view.finding}
          />
        )}
        {isFlow ? <RoundsTable view={view} always={asTable} /> : <Bars view={view} />}
        <hr className="hair" />
        <p className="meta">
          {methodWords[method]}{" "}
          {isFlow &&
            "A ballot is exhausted when no choice is left on it. Rounds are shown down to two finalists."}
        </p>
      </section>
    </>
  );
}

function RoundsTable({ view, always }: { view: ResultView; always: boolean }) {
  const { rounds, order, names } = view;
  const winners = view.winners.map(({ id }) => id);
  return (
    <div className={always ? "table-wrap rt shown" : "table-wrap rt"}>
      <table>
        <thead>
          <tr>
            <th scope="col">Ballots in each round</th>
            {rounds.map((_, at) => (
              <th key={at} scope="col" className="n">
                {at === rounds.length - 1 ? "Final" : at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((id) => (
            <tr key={id} className={winners.includes(id) ? "w" : undefined}>
              <th scope="row">{names[id]}</th>
              {rounds.map((round, at) => (
                <td key={at} className="n">
                  {id in round.tallies ? number(round.tallies[id]!) : <span className="muted">out</span>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Exhausted</th>
            {rounds.map((round, at) => (
              <td key={at} className="n">
                {number(round.exhausted)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Bars({ view }: { view: ResultView }) {
  const [round] = view.rounds;
  if (!round) return null;
  const most = Math.max(1, ...Object.values(round.tallies));
  const winners = view.winners.map(({ id }) => id);
  return (
    <ul className="turn votes">
      {view.order.map((id) => {
        const votes = round.tallies[id] ?? 0;
        return (
          <li key={id} className={winners.includes(id) ? "w" : undefined}>
            <span>{view.names[id]}</span>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${(100 * votes) / most}%` }} />
            </span>
            <span className="tn">
              <b>{number(votes)}</b> <span className="muted">{percent(votes, round.continuing)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
