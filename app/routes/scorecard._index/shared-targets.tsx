import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { comparisonWords } from "~/ui/scorecard/period-words";
import { KpiRow } from "./kpi-row";
import type { ScorecardView } from "./shown";

type SharedTargetsProps = Pick<ScorecardView, "kpis" | "asked">;

/** The numbers that both departments are held to, each with its trend, its target and how it stands. */
export function SharedTargets({ kpis, asked }: SharedTargetsProps) {
  return (
    <section aria-labelledby="targets">
      <div className="sec">
        <h2 id="targets">Shared targets</h2>
        <span className="no-print">
          <ButtonLink size="small" to="/scorecard/charters">
            Charters
          </ButtonLink>
        </span>
      </div>
      {asked.unit !== "" && (
        <p className="meta">
          Targets and figures by hand are for the whole company. Of one part of it there is what its wins say.
        </p>
      )}
      {kpis.length === 0 ? (
        <Empty drawing="book" heading="h3" title="No shared targets yet">
          A charter says what is measured, which way is better, and who of each side answers for it.
        </Empty>
      ) : (
        <div className="table-wrap">
          <table className="orders-table kp">
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col" className="n">
                  Now
                </th>
                <th scope="col">12 months, target dotted</th>
                <th scope="col" className="n">
                  {comparisonWords(asked.against, asked.period.kind)}
                </th>
                <th scope="col" className="n">
                  Target
                </th>
                <th scope="col">Status</th>
              </tr>
            </thead>
            <tbody>
              {kpis.map((kpi) => (
                <KpiRow key={kpi.id} kpi={kpi} asked={asked} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
