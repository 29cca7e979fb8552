import { Link } from "@remix-run/react";
import { kindGroups } from "~/domain/scorecard/measure";
import { addressOf } from "~/ui/scorecard/asked";
import { Small } from "~/ui/scorecard/small";
import { plural } from "~/ui/words";
import { FunnelChart } from "./funnel-chart";
import type { ScorecardView } from "./shown";
import { stageNames } from "./stage-names";

interface FunnelProps {
  view: ScorecardView["funnel"];
  asked: ScorecardView["asked"];
}

/** From what was claimed over what Finance accepted to what came in: three figures that are never added up. */
export function Funnel({ view, asked }: FunnelProps) {
  return (
    <section aria-labelledby="money">
      <div className="sec">
        <h2 id="money">From idea to money in the bank</h2>
      </div>
      <div className="sheet pad sc-funnel">
        <FunnelChart stages={view.stages} asked={asked} />
        <p>
          {view.claimsKept.of === 0 ? (
            "Finance has decided about none of these claims yet."
          ) : (
            <>
              Finance has decided about{" "}
              <Link to={`/scorecard/decided${addressOf(asked)}`}>{view.decided}</Link> of claims and accepted{" "}
              <Link to={`/scorecard/committed${addressOf(asked)}`}>{view.accepted}</Link>:{" "}
              <Link to={`/scorecard/claims-kept${addressOf(asked)}`}>
                <b>{view.claimsKept.text} kept</b>
              </Link>
              , of {plural(view.claimsKept.of, "value")}.{" "}
              <Small small={view.claimsKept.small} of={view.claimsKept.of} />
            </>
          )}
        </p>
      </div>
      <details className="sc-alt" open>
        <summary>The same numbers as a table</summary>
        <div className="table-wrap">
          <table className="orders-table">
            <thead>
              <tr>
                <th scope="col">Stage</th>
                {kindGroups.map(({ key, name }) => (
                  <th key={key} scope="col" className="n">
                    {name}
                  </th>
                ))}
                <th scope="col" className="n">
                  Total
                </th>
                <th scope="col" className="n">
                  Kept from before
                </th>
              </tr>
            </thead>
            <tbody>
              {view.stages.map((stage) => (
                <tr key={stage.stage}>
                  <th scope="row">{stageNames[stage.stage].name}</th>
                  {stage.groups.map(({ key, text }, index) => (
                    <td key={key} className="n" data-label={kindGroups[index]?.name}>
                      <Link to={`/scorecard/${stage.stage}${addressOf(asked, { group: key })}`}>{text}</Link>
                    </td>
                  ))}
                  <td className="n" data-label="Total">
                    <Link to={`/scorecard/${stage.stage}${addressOf(asked)}`}>
                      <b>{stage.text}</b>
                    </Link>
                  </td>
                  <td className="n muted" data-label="Kept from before">
                    {stage.kept ?? "n/a"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
