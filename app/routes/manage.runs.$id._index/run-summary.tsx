import { plural, number } from "~/ui/words";

interface RunSummaryProps {
  counts: { reaches: number; misses: number; excluded: number };
  considered: number;
  state: string;
}

const parts = [
  ["reaches", "reach it"],
  ["excluded", "left out"],
  ["misses", "miss it"],
] as const;

/** What the run found, as a sentence and as one bar. */
export function RunSummary({ counts, considered, state }: RunSummaryProps) {
  const verb = state === "confirmed" ? "were honoured" : counts.reaches === 1 ? "reaches it" : "reach it";
  return (
    <>
      <p className="sumh">
        {plural(counts.reaches, "person", "people")}{" "}
        {state === "confirmed" && counts.reaches === 1 ? "was honoured" : verb}.{" "}
        {counts.misses > 0 && `${number(counts.misses)} ${counts.misses === 1 ? "misses" : "miss"} it. `}
        {counts.excluded > 0 &&
          `${number(counts.excluded)} ${counts.excluded === 1 ? "reaches" : "reach"} it and ${counts.excluded === 1 ? "is" : "are"} left out.`}
      </p>
      {considered > 0 && (
        <>
          <div className="prop" aria-hidden="true">
            {parts.map(
              ([part]) =>
                counts[part] > 0 && <i key={part} className={part} style={{ flex: counts[part] }} />,
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
        </>
      )}
      {considered === 0 && (
        <p className="meta">Nothing is on record for this period. Import figures, or look at the two days.</p>
      )}
    </>
  );
}
