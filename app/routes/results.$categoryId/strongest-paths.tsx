import type { ElectionResult } from "~/domain/voting/result";
import { exact } from "./exact";
import type { CountedView } from "./how-counted";
import { PairMatrix } from "./pair-matrix";
import { pathWords } from "./pair-words";
import { findPath, preferring } from "./strongest-path";

/** Schulze: the pairs, and how the winner stands against each other entry directly or along the strongest path. */
export function StrongestPaths({ view }: { view: CountedView }) {
  const { pairwise, paths, valid } = view.result;
  if (!pairwise || !paths || valid === 0)
    return <p className="sheet rounds">There were no votes to count.</p>;
  const first = leaderOf(view.result);
  const others = view.order.filter((id) => id !== first && pairwise.ids.includes(id));
  return (
    <>
      <PairMatrix view={view} pairs={pairwise} />
      {first && others.length > 0 && (
        <section className="sheet rounds">
          <h3 className="chart-unit">“{view.names[first]}” against each other</h3>
          <p className="meta">
            Where a direct comparison is lost, a path of won ones can still lead there. A path is as strong as
            its weakest step, and the stronger path decides.
          </p>
          <ul className="paths">
            {others.map((id) => (
              <li key={id}>
                {pathWords({
                  names: view.names,
                  one: first,
                  other: id,
                  direct: [preferring(pairwise, first, id), preferring(pairwise, id, first)],
                  there: findPath(pairwise, first, id, preferring(paths, first, id)),
                  strengths: [preferring(paths, first, id), preferring(paths, id, first)],
                })}
              </li>
            ))}
          </ul>
          <p className="meta">
            {exact(view.result.valid)} {view.result.valid === 1 ? "ballot" : "ballots"} in all. Whoever is not
            named on a ballot counts as last on it.
          </p>
        </section>
      )}
    </>
  );
}

function leaderOf({ winners, ranking }: ElectionResult): string | undefined {
  return winners[0] ?? ranking[0]?.[0];
}
