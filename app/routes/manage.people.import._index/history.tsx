import { Pagination } from "~/ui/pagination";
import { number, plural } from "~/ui/words";

interface HistoryProps {
  imports: readonly {
    id: string;
    filename: string;
    by: string;
    on: string;
    addedCount: number;
    changedCount: number;
    leftOutCount: number;
    hasFile: boolean;
  }[];
  page: number;
  pageSize: number;
  total: number;
}

/** Every file that was imported, the latest first. */
export function History({ imports, page, pageSize, total }: HistoryProps) {
  if (total === 0) return null;
  return (
    <section aria-labelledby="history" className="import-history">
      <h2 id="history">Imported so far</h2>
      <ul className="list">
        {imports.map(({ id, filename, by, on, addedCount, changedCount, leftOutCount, hasFile }) => (
          <li className="list-row" key={id}>
            <div className="grow">
              <h3>{filename}</h3>
              <p className="meta">
                {plural(addedCount, "person", "people")} joined, {number(changedCount)} changed
                {leftOutCount > 0 && `, ${plural(leftOutCount, "row")} left out`}. {on}, by {by}
              </p>
            </div>
            {hasFile && (
              <a className="btn btn-s" href={`/manage/people/import/${id}/file`} download>
                Download
              </a>
            )}
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={pageSize} total={total} noun="imports" />
    </section>
  );
}
