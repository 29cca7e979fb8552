import type { CountingMethod } from "~/domain/voting/election";
import { exact, percent } from "./exact";
import type { CountedView } from "./how-counted";

const units: Partial<Record<CountingMethod, string>> = {
  approval: "ballots that approve of each",
  score: "points of each, from all ballots",
  borda: "points of each, from all ballots",
};

/** One bar for each entry, longest first, with its number beside it: the list is its own table. */
export function VoteBars({ view }: { view: CountedView }) {
  const [round] = view.result.rounds;
  if (!round || view.result.valid === 0) return <p className="sheet rounds">There were no votes to count.</p>;
  const most = Math.max(1, ...Object.values(round.tallies));
  const isPoints = view.method === "score" || view.method === "borda";
  return (
    <section className="sheet rounds">
      <h3 className="chart-unit">The {units[view.method] ?? "votes of each"}</h3>
      <ul className="turn votes">
        {view.order
          .filter((id) => id in round.tallies)
          .map((id) => (
            <li key={id} className={round.elected.includes(id) ? "w" : undefined}>
              <span>
                {view.names[id]}
                {round.elected.includes(id) && <span className="muted">, elected</span>}
              </span>
              <span className="bar" aria-hidden="true">
                <i style={{ width: `${(100 * round.tallies[id]!) / most}%` }} />
              </span>
              <span className="tn">
                <b>{exact(round.tallies[id]!)}</b>{" "}
                <span className="muted">
                  {isPoints
                    ? `${exact(Math.round((100 * round.tallies[id]!) / Math.max(1, round.continuing)) / 100)} a ballot`
                    : percent(round.tallies[id]!, round.continuing)}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
