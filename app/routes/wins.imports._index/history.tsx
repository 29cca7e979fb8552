import { number, plural } from "~/ui/words";

interface ImportHistoryProps {
  imports: readonly {
    id: string;
    filename: string;
    by: string;
    on: string;
    addedCount: number;
    changedCount: number;
    leftOutCount: number;
  }[];
}

/** The files of deals that were imported, the latest first. */
export function ImportHistory({ imports }: ImportHistoryProps) {
  if (imports.length === 0) return null;
  return (
    <section className="import-history" aria-labelledby="history">
      <h2 id="history">Imported so far</h2>
      <ul className="list">
        {imports.map(({ id, filename, by, on, addedCount, changedCount, leftOutCount }) => (
          <li className="list-row" key={id}>
            <div className="grow">
              <h3>{filename}</h3>
              <p className="meta">
                {plural(addedCount, "draft")} made, {number(changedCount)} changed
                {leftOutCount > 0 && `, ${plural(leftOutCount, "row")} left out`}. {on}, by {by}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
