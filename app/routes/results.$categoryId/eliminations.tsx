import { useSearchParams } from "@remix-run/react";
import { EliminationFlow } from "./elimination-flow";
import type { CountedView } from "./how-counted";
import { RoundList } from "./round-list";
import { RoundsTable } from "./rounds-table";
import { bySeat } from "./by-seat";
import { ViewSwitch } from "./view-switch";
import { VoteBars } from "./vote-bars";

/** Ranked choice: a flow of eliminations for each place, or its table, and every round in words. */
export function Eliminations({ view }: { view: CountedView }) {
  const [search] = useSearchParams();
  const asTable = search.get("view") === "table";
  const { rounds } = view.result;
  if (rounds.length < 2) return <VoteBars view={view} />;
  const seats = bySeat(rounds);
  return (
    <>
      <ViewSwitch chart="Flow" asTable={asTable} />
      {seats.map(({ seat, rounds }) => (
        <section key={seat ?? 0} className="sheet rounds">
          {seat !== undefined && <h3 className="chart-unit">Place {seat}</h3>}
          {!asTable && <EliminationFlow id={`flow-${seat ?? 1}`} view={view} rounds={rounds} />}
          <RoundsTable view={view} rounds={rounds} isShown={asTable} />
          <RoundList view={view} rounds={rounds} />
        </section>
      ))}
    </>
  );
}
