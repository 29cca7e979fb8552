import { Fragment } from "react";
import type { Named } from "~/ui/avatar";
import type { Difference } from "~/ui/act-words";

export interface EventRow {
  seq: string;
  at: string;
  day: string;
  actorKind: string;
  actor: Named;
  what: string;
  subject: { name: string; path: string | null };
  changes: readonly Difference[];
  reason: string;
  /** Speaks of an outcome or of values that this reader must not know. */
  isVeiled: boolean;
  origin: string;
  hash: string;
  prevHash: string;
}

/** What one event changed, where it came from, and its place in the chain. */
export function EventDetail({ row }: { row: EventRow }) {
  return (
    <div className="ev">
      <div>
        <h3>What changed</h3>
        {row.isVeiled ? (
          <p className="meta">
            These details are not open to you. They belong to an award that is not announced yet, or to a win
            that may keep some of its figures to itself.
          </p>
        ) : (
          <Changes changes={row.changes} reason={row.reason} />
        )}
      </div>
      <div>
        <h3>Where and how</h3>
        <dl className="kv">
          <dt>From</dt>
          <dd>{row.origin || "this server"}</dd>
          <dt>Event</dt>
          <dd className="mono">{row.seq}</dd>
          <dt>Seal</dt>
          <dd className="mono">{row.hash}</dd>
          <dt>Before it</dt>
          <dd className="mono">{row.prevHash}</dd>
        </dl>
      </div>
    </div>
  );
}

function Changes({ changes, reason }: Pick<EventRow, "changes" | "reason">) {
  if (changes.length === 0 && !reason) return <p className="meta">Nothing but that it happened.</p>;
  return (
    <div className="diff" role="group" aria-label="Before and after">
      <span>Field</span>
      <span>Before</span>
      <span>After</span>
      {changes.map(({ field, before, after }) => (
        <Fragment key={field}>
          <span className="l">{field}</span>
          <span className={before !== after ? "b" : undefined}>{before || "none"}</span>
          <span className={before !== after ? "a" : undefined}>{after || "none"}</span>
        </Fragment>
      ))}
      {reason && (
        <>
          <span className="l">Reason</span>
          <span className="muted">none</span>
          <span>“{reason}”</span>
        </>
      )}
    </div>
  );
}
