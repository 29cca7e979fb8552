import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "~/ui/avatar";
import { bySide } from "~/ui/by-side";
import { Knot } from "~/ui/knot";
import { listOf } from "~/ui/words";
import { Wreath } from "~/ui/wreath";
import type { ResultView } from "./result-view.server";

interface WinnerPlateProps {
  view: ResultView;
  /** Who alone can see the page before the announcement. */
  hiddenBy: string | null;
  children: ReactNode;
}

/** The plate of honour: the winner, or why there is none. */
export function WinnerPlate({ view, hiddenBy, children }: WinnerPlateProps) {
  const { winners, award, finding, outcome } = view;
  const title = winners.length > 0 ? listOf(winners.map((winner) => winner.title)) : emptyTitle(outcome);
  return (
    <section className={children ? "plate rev on-plate" : "plate rev alone on-plate"} aria-label="Result">
      <div className="big" aria-hidden="true">
        <Wreath />
        <div className="pairx">
          <Knot />
          <p>{view.year}</p>
        </div>
      </div>
      <div>
        {hiddenBy && (
          <p className="hidden-by">
            <Lock className="i i-s" aria-hidden="true" />
            Only the {hiddenBy} can see this until it is announced
          </p>
        )}
        <p className="award">{award}</p>
        <h1>{title}</h1>
        <ul className="names">
          {winners.flatMap(({ people, title: entry }) =>
            people.length === 1 && people[0]?.name === entry
              ? []
              : bySide(people).map((person) => (
                  <li key={person.id}>
                    <Avatar person={person} size="small" />
                    {person.name}, {person.department.name}
                  </li>
                )),
          )}
        </ul>
        <p className="ink2">{finding}</p>
        {view.signatures.length > 1 && (
          <p className="meta">Certified by {listOf(view.signatures.map(({ name }) => name))}</p>
        )}
      </div>
      {children}
    </section>
  );
}

function emptyTitle(outcome: string): string {
  if (outcome === "tie_open") return "A tie to decide";
  return outcome === "no_quorum" ? "No quorum" : "No winner this time";
}
