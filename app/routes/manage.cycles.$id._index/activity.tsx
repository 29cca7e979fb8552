import { Link } from "@remix-run/react";

interface ActivityProps {
  activity: readonly { key: string; words: string; by: string; at: string; reason: string }[];
  cycleId: string;
}

/** What happened to the cycle, the latest first. */
export function Activity({ activity, cycleId }: ActivityProps) {
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      <ul className="list">
        {activity.map(({ key, words, by, at, reason }) => (
          <li key={key} className="row between top0">
            <span>
              {words} <span className="meta">by {by}</span>
              {reason && <span className="meta">. “{reason}”</span>}
            </span>
            <time className="meta">{at}</time>
          </li>
        ))}
      </ul>
      <Link className="more" to={`/manage/audit?subject=${cycleId}`}>
        Full audit log
      </Link>
    </section>
  );
}
