import type { Progress } from "~/domain/juries/progress";

/** “4 of 9 done”, until when, and the bar. Numbers of sheets, never a score. */
export function JuryProgress({ progress: { done, total }, due }: { progress: Progress; due: string }) {
  return (
    <>
      <p className="pg">
        <b>
          {done} of {total} done
        </b>
        <span>{due}</span>
      </p>
      <div
        className="bar"
        role="progressbar"
        aria-label="Finished entries"
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={total}
      >
        <i style={{ width: total === 0 ? "0" : `${(100 * done) / total}%` }} />
      </div>
    </>
  );
}
