import { Link } from "@remix-run/react";
import { FilePen } from "lucide-react";
import type { NominateData } from "./route";

/** The viewer's other drafts of this cycle: one may write several side by side. */
export function DraftsNav({ drafts, cycleId }: { drafts: NominateData["drafts"]; cycleId: string }) {
  if (drafts.length === 0) return null;
  return (
    <nav className="drafts" aria-label="Your drafts">
      <p className="meta">{drafts.length === 1 ? "Another draft of yours" : "Other drafts of yours"}</p>
      <ul className="row wrap">
        {drafts.map(({ id, title, award, saved }) => (
          <li key={id}>
            <Link className="chip" to={`/cycles/${cycleId}/nominate?nomination=${id}`} reloadDocument>
              <FilePen className="i i-s" aria-hidden="true" />
              {title}, {award}, {saved}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
