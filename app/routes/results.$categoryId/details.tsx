import { Recount } from "./recount";
import type { ResultView } from "./result-view.server";
import { Ties } from "./ties";
import { Turnout } from "./turnout";

/** Turnout, how ties were broken, and the way to count again. */
export function Details({ view, peopleTeam }: { view: ResultView; peopleTeam: string }) {
  return (
    <div className="three">
      <Turnout view={view} />
      <Ties view={view} />
      <Recount view={view} peopleTeam={peopleTeam} />
    </div>
  );
}
