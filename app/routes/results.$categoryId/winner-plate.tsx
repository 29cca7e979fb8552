import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Knot } from "~/ui/knot";
import { listOf } from "~/ui/words";
import { Wreath } from "~/ui/wreath";
import type { ResultView } from "./result-view.server";
import { titleOf } from "./result-title";
import { WinnerNames, Winners } from "./winners";

interface WinnerPlateProps {
  view: ResultView;
  /** Who alone can see the page before the announcement. */
  hiddenBy: string | null;
  children: ReactNode;
}

/** The plate of honour: the winner or winners, or why there is none. */
export function WinnerPlate({ view, hiddenBy, children }: WinnerPlateProps) {
  const { winners, award, finding } = view;
  return (
    <section className={children ? "plate rev on-plate" : "plate rev alone on-plate"} aria-label="Result">
      <div className="big" aria-hidden="true">
        {winners.length > 0 && <Wreath />}
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
        <h1>{titleOf(view)}</h1>
        {winners.length === 1 ? <WinnerNames winner={winners[0]!} /> : <Winners view={view} />}
        <p className="ink2">{finding}</p>
        {view.signatures.length > 1 && (
          <p className="meta">Certified by {listOf(view.signatures.map(({ name }) => name))}</p>
        )}
      </div>
      {children}
    </section>
  );
}
