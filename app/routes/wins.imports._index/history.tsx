import { number, plural } from "~/ui/words";

interface ImportHistoryProps {
  imports: readonly (Counts & { id: string; filename: string; by: string; on: string })[];
}

interface Counts {
  addedCount: number;
  changedCount: number;
  leftOutCount: number;
}

/** “3 drafts made, 1 changed, 2 rows left out”. */
export function madeWords({ addedCount, changedCount, leftOutCount }: Counts): string {
  const leftOut = leftOutCount > 0 ? `, ${plural(leftOutCount, "row")} left out` : "";
  return `${plural(addedCount, "draft")} made, ${number(changedCount)} changed${leftOut}`;
}

/** The files of deals that were imported, the latest first. */
export function ImportHistory({ imports }: ImportHistoryProps) {
  if (imports.length === 0) return null;
  return (
    <section className="import-history" aria-labelledby="history">
      <h2 id="history">Imported so far</h2>
      <ul className="list">
        {imports.map(({ id, filename, by, on, ...counts }) => (
          <li className="list-row" key={id}>
            <div className="grow">
              <h3>{filename}</h3>
              <p className="meta">
                {madeWords(counts)}. {on}, by {by}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
