import { Link } from "@remix-run/react";
import { plainDay } from "~/ui/dates";
import { plural } from "~/ui/words";
import type { EditorData } from "./route";

/** Those whom the award has honoured, the latest first. */
export function LaureatesPart({ past }: { past: EditorData["past"] }) {
  if (past.total === 0) return null;
  return (
    <section className="blk">
      <h2>Laureates so far</h2>
      <p className="meta">
        {plural(past.total, "honour")}
        {past.total > past.latest.length && `, the latest ${past.latest.length} here`}.
      </p>
      <ul className="plain-list">
        {past.latest.map(({ id, title, cycleName, honouredOn }) => (
          <li key={id}>
            <Link to={`/laureates/${id}`}>{title}</Link>{" "}
            <span className="meta">{cycleName || plainDay(honouredOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
