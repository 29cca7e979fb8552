import { useLoaderData } from "@remix-run/react";
import type { CountedView } from "./how-counted";
import type { loader } from "./route";

/** What jurors wrote about each entry, for those who may read it. */
export function JuryComments(_: { view: CountedView }) {
  const { comments, peopleTeam } = useLoaderData<typeof loader>();
  if (comments.length === 0) return null;
  return (
    <section className="sheet rounds" aria-labelledby="comments">
      <h2 id="comments">What jurors wrote</h2>
      <p className="meta">
        The {peopleTeam} and auditors read this; each juror reads their own. It is not published.
      </p>
      {comments.map((entry) => (
        <div key={entry.title} className="said-of">
          <h3>{entry.title}</h3>
          <dl className="sheet-said">
            {entry.comments.map(({ id, by, text }) => (
              <div key={id}>
                <dt>{by}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
