import type { Criterion } from "~/domain/voting/election";
import type { JuryEntry } from "~/domain/voting/result";
import { ScrollRegion } from "~/ui/scroll-region";
import type { CountedView } from "./how-counted";
import { pointsFormat } from "./jury-words";

interface JuryCriteriaProps {
  view: CountedView;
  entries: readonly JuryEntry[];
  criteria: readonly Criterion[];
}

/** The mean of each criterion, with what it counts for. */
export function JuryCriteria({ view, entries, criteria }: JuryCriteriaProps) {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const ranked = entries.filter((entry) => entry.ranked);
  const format = pointsFormat([]);
  if (criteria.length < 2 || ranked.length === 0) return null;
  return (
    <details className="in-words">
      <summary>Criterion by criterion</summary>
      <ScrollRegion className="table-wrap" label="Criterion by criterion">
        <table>
          <thead>
            <tr>
              <th scope="col">Finalist</th>
              {criteria.map(({ id, name, weight }) => (
                <th key={id} scope="col" className="n">
                  {name} <span className="muted">{Math.round((100 * weight) / total)}%</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">{view.names[entry.id]}</th>
                {criteria.map(({ id }) => (
                  <td key={id} className="n">
                    {entry.criteria[id] === undefined ? "none" : format(entry.criteria[id])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
