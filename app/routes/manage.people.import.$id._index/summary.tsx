import { listOf, number, plural } from "~/ui/words";
import type { ResultCounts } from "./results";

interface SummaryProps {
  counts: ResultCounts;
  departments: readonly { name: string; function: string; isNew: boolean }[];
}

const parts = [
  ["new", "new"],
  ["changed", "changed"],
  ["same", "unchanged"],
  ["problem", "with a problem"],
] as const;

/** What the file would do, as a sentence and as one bar. */
export function Summary({ counts, departments }: SummaryProps) {
  const problems =
    counts.problem > 0 ? ` ${plural(counts.problem, "row has a problem", "rows have a problem")}.` : "";
  const named = departments.slice(0, 5).map((department) => department.name);
  const more = departments.length - named.length;
  return (
    <>
      <p className="sumh" role="status">
        {plural(counts.new, "person", "people")} would join, {number(counts.changed)} would change and{" "}
        {plural(counts.same, "stays as they are", "stay as they are")}.{problems}
      </p>
      <div className="prop" aria-hidden="true">
        {parts.map(
          ([part]) => counts[part] > 0 && <i key={part} className={part} style={{ flex: counts[part] }} />,
        )}
      </div>
      <p className="pk">
        {parts.map(([part, words]) => (
          <span key={part}>
            <i className={part} />
            {number(counts[part])} {words}
          </span>
        ))}
      </p>
      {departments.length > 0 && (
        <p className="meta">
          Departments that are new or get another function:{" "}
          {listOf(more > 0 ? [...named, `${more} more`] : named)}.
        </p>
      )}
    </>
  );
}
