import type { CountedView } from "./how-counted";
import { PairMatrix } from "./pair-matrix";
import { majorityWords } from "./pair-words";

/** How many majorities are shown before the rest folds away. */
const shown = 15;

/** Ranked pairs: the pairs, then the majorities in the order in which they were kept or left out. */
export function LockedMajorities({ view }: { view: CountedView }) {
  const { pairwise, majorities = [], valid } = view.result;
  if (!pairwise || valid === 0) return <p className="sheet rounds">There were no votes to count.</p>;
  const words = majorities.map((majority) => majorityWords(majority, view.names));
  const rest = words.slice(shown);
  return (
    <>
      <PairMatrix view={view} pairs={pairwise} />
      {words.length > 0 && (
        <section className="sheet rounds">
          <h3 className="chart-unit">The clearest comparisons first</h3>
          <p className="meta">
            Each is kept unless those before it already say the opposite. Whoever nobody is kept above wins.
          </p>
          <ol className="paths">
            {words.slice(0, shown).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
          {rest.length > 0 && (
            <details className="in-words">
              <summary>The other {rest.length}</summary>
              <ol className="paths" start={shown + 1}>
                {rest.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ol>
            </details>
          )}
        </section>
      )}
    </>
  );
}
