import { useSearchParams } from "@remix-run/react";
import type { CountedView } from "./how-counted";
import { RoundList } from "./round-list";
import { RoundsTable } from "./rounds-table";
import { SeatsChart } from "./seats-chart";
import { ViewSwitch } from "./view-switch";

/** STV: bars against the quota, or the same as a table, and every round in words. */
export function FairShares({ view }: { view: CountedView }) {
  const [search] = useSearchParams();
  const asTable = search.get("view") === "table";
  const { rounds, valid } = view.result;
  if (valid === 0) return <p className="sheet rounds">There were no votes to count.</p>;
  return (
    <>
      <ViewSwitch chart="Bars" asTable={asTable} />
      <section className="sheet rounds">
        {!asTable && <SeatsChart view={view} rounds={rounds} />}
        <RoundsTable view={view} rounds={rounds} isShown={asTable} />
        <RoundList view={view} rounds={rounds} />
      </section>
    </>
  );
}
