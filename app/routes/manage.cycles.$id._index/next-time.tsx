import { Link } from "@remix-run/react";

export interface Series {
  /** “Every month, next drafted on 12 Dec”; null where the cycle does not repeat. */
  running: string | null;
  /** The cycle that this one repeats. */
  after: { id: string; name: string } | null;
}

/** How the cycle comes again: by a copy, or by itself. */
export function NextTime({ id, series }: { id: string; series: Series }) {
  const { running, after } = series;
  return (
    <section aria-labelledby="next-time">
      <h2 id="next-time">Next time</h2>
      {running && <p>{running}</p>}
      {after && (
        <p>
          Drafted after <Link to={`/manage/cycles/${after.id}`}>{after.name}</Link>.
        </p>
      )}
      <p className="row wrap">
        <Link className="more" to={`/manage/cycles/new?from=${id}`}>
          Copy it
        </Link>
        {(running !== null || !after) && (
          <Link className="more" to={`/manage/cycles/${id}/repeat`}>
            {running ? "Change the series" : "Let it repeat"}
          </Link>
        )}
      </p>
    </section>
  );
}
