import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import { PageHead } from "~/ui/page-head";
import { plural } from "~/ui/words";
import type { ResultView } from "./result-view.server";

interface ListMadeProps {
  view: ResultView;
  final: NonNullable<ResultView["final"]>;
  /** Who alone can see the page before the announcement. */
  hiddenBy: string | null;
}

/** What a first round decided: who went on to the final. It honours nobody, so it has no plate. */
export function ListMade({ view, final, hiddenBy }: ListMadeProps) {
  const { winners, names } = view;
  const of = Object.keys(names).length;
  const lead =
    winners.length > 0
      ? `${winners.length} of ${plural(of, "entry", "entries")} went on to the final.`
      : "Nobody was left out of the final.";
  return (
    <>
      <PageHead title={view.award} lead={lead} />
      {hiddenBy && (
        <p className="row meta">
          <Lock className="i i-s" aria-hidden="true" />
          Only the {hiddenBy} can see this until it is announced
        </p>
      )}
      <div className="stack-s">
        {winners.length > 0 && (
          <ul className="dots">
            {[...winners].sort(byTitle).map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        )}
        <p>
          <Link to={`/results/${final.id}`}>See the final</Link>, whose signatures are those of this round
          too.
        </p>
      </div>
    </>
  );
}

/** By name: whoever went on did so alike. */
function byTitle(one: { title: string }, other: { title: string }): number {
  return one.title < other.title ? -1 : 1;
}
