import { Link } from "@remix-run/react";
import { addressOf } from "~/ui/scorecard/asked";
import { Small } from "~/ui/scorecard/small";
import { monthsWords, periodWords } from "~/ui/scorecard/period-words";
import type { ScorecardView } from "./shown";
import { EngagementChart } from "./engagement-chart";

interface EngagementProps {
  view: ScorecardView["engagement"];
  asked: ScorecardView["asked"];
  months: ScorecardView["months"];
  /** All joint wins of the time, also those without these days. */
  wins: number;
}

/** When Procurement joined: a mark for each win along the deal, this time above and the time before below. */
export function Engagement({ view, asked, months, wins }: EngagementProps) {
  const { now, before } = view;
  const drill = `/scorecard/joined-after${addressOf(asked)}`;
  const names = { now: periodWords(asked.period), before: monthsWords(months.before) };
  if (now.of === 0) {
    return (
      <section className="sheet pad" aria-labelledby="joins">
        <h2 id="joins">When Procurement joins is not known yet</h2>
        <p className="ink2">
          It takes the days of the lead, of Procurement joining and of the win. No win in {names.now} has all
          three.
        </p>
      </section>
    );
  }
  return (
    <section className="sheet pad" aria-labelledby="joins">
      <div className="sc-h">
        <div>
          <h2 id="joins">Procurement joins at {now.text} of the deal</h2>
          <p className="ink2">
            Each mark is one joint win, placed where Procurement came in. Further left is earlier.
          </p>
        </div>
        <Link to={drill}>{countWords(now.of, wins)}</Link>
      </div>
      <EngagementChart view={view} names={names} />
      <details className="sc-alt">
        <summary>The same numbers as a table</summary>
        <div className="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">Months</th>
                <th scope="col" className="n">
                  Procurement joins at
                </th>
                <th scope="col" className="n">
                  Wins with these days
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{names.now}</th>
                <td className="n">
                  <Link to={drill}>{now.text}</Link> <Small small={now.small} of={now.of} />
                </td>
                <td className="n">{now.of}</td>
              </tr>
              <tr>
                <th scope="row">{names.before}</th>
                <td className="n">
                  {before.text} <Small small={before.small} of={before.of} />
                </td>
                <td className="n">{before.of}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

/** “All 16”, “16 of 17; 1 has no days”. */
function countWords(of: number, wins: number): string {
  const without = wins - of;
  return without <= 0
    ? `All ${of}`
    : `${of} of ${wins}; ${without} ${without === 1 ? "has" : "have"} no days`;
}
