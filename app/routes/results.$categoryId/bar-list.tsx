import type { ReactNode } from "react";
import { exact } from "./exact";

interface BarListProps {
  names: Readonly<Record<string, string>>;
  tallies: Readonly<Record<string, number>>;
  /** Those who got on, and the word for it. */
  marked: readonly string[];
  mark: string;
  /** What stands small behind the number. */
  beside?: (votes: number) => ReactNode;
}

/** One bar for each entry, longest first, with its number beside it: the list is its own table. */
export function BarList({ names, tallies, marked, mark, beside }: BarListProps) {
  const most = Math.max(1, ...Object.values(tallies));
  const isMarked = (id: string) => marked.includes(id);
  const entries = Object.entries(tallies).sort(
    ([one, a], [other, b]) => b - a || Number(isMarked(other)) - Number(isMarked(one)),
  );
  return (
    <ul className="turn votes">
      {entries.map(([id, votes]) => (
        <li key={id} className={isMarked(id) ? "w" : undefined}>
          <span>
            {names[id]}
            {isMarked(id) && <span className="muted">, {mark}</span>}
          </span>
          <span className="bar" aria-hidden="true">
            <i style={{ width: `${(100 * votes) / most}%` }} />
          </span>
          <span className="tn">
            <b>{exact(votes)}</b> {beside && <span className="muted">{beside(votes)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
