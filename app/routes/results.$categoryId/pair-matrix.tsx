import { Check } from "lucide-react";
import type { PairTable } from "~/domain/voting/result";
import { ScrollRegion } from "~/ui/scroll-region";
import { exact } from "./exact";
import type { CountedView } from "./how-counted";

/** Every two entries compared: along a row, how many ballots prefer it to each other one. */
export function PairMatrix({ view, pairs }: { view: CountedView; pairs: PairTable }) {
  const ids = view.order.filter((id) => pairs.ids.includes(id));
  const votes = (one: string, other: string) =>
    pairs.rows[pairs.ids.indexOf(one)]![pairs.ids.indexOf(other)]!;
  return (
    <section className="sheet rounds">
      <h3 className="chart-unit">Every two compared</h3>
      <p className="meta">
        Read along a row: so many ballots put that finalist above the one whose number heads the column. A
        tick marks the side with more.
      </p>
      <ScrollRegion className="table-wrap" label="Every two compared">
        <table className="pairs">
          <thead>
            <tr>
              <th scope="col">Finalist</th>
              {ids.map((id, at) => (
                <th key={id} scope="col" className="n">
                  <span aria-hidden="true">{at + 1}</span>
                  <span className="vh">{view.names[id]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ids.map((row, at) => (
              <tr key={row}>
                <th scope="row">
                  <span className="muted">{at + 1}</span> {view.names[row]}
                </th>
                {ids.map((column) => (
                  <PairCell
                    key={column}
                    votes={row === column ? null : votes(row, column)}
                    against={row === column ? 0 : votes(column, row)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function PairCell({ votes, against }: { votes: number | null; against: number }) {
  if (votes === null) return <td className="n self" aria-label="itself" />;
  if (votes <= against) return <td className="n">{exact(votes)}</td>;
  return (
    <td className="n more">
      <Check className="i i-s" aria-label="more:" />
      {exact(votes)}
    </td>
  );
}
