import { Link } from "@remix-run/react";
import { addressOf } from "~/ui/scorecard/asked";
import { Small } from "~/ui/scorecard/small";
import { plural } from "~/ui/words";
import type { ScorecardView } from "./shown";

interface LengthsProps {
  view: ScorecardView["engagement"];
  asked: ScorecardView["asked"];
}

/** How long deals took with Procurement in before the offer and without, always with how many there are. */
export function Lengths({ view, asked }: LengthsProps) {
  const { early, later } = view.lengths;
  const most = Math.max(early.days ?? 0, later.days ?? 0);
  if (most === 0) return null;
  const bars = [
    { name: "Procurement in before the offer", length: early, to: "cycle-time-early" },
    { name: "With the offer, or after it", length: later, to: "cycle-time-later" },
  ];
  return (
    <section className="sc-lengths" aria-labelledby="lengths">
      <div className="sec">
        <h2 id="lengths">How long deals take</h2>
        <span className="meta">Median from the lead to the win</span>
      </div>
      <dl className="sc-bars">
        {bars.map((bar) => (
          <Bar key={bar.to} {...bar} most={most} asked={asked} />
        ))}
      </dl>
      <details className="sc-alt">
        <summary>The same numbers as a table</summary>
        <div className="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">When Procurement came in</th>
                <th scope="col" className="n">
                  Median from lead to win
                </th>
                <th scope="col" className="n">
                  Wins
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ name, length, to }) => (
                <tr key={to}>
                  <th scope="row">{name}</th>
                  <td className="n">
                    <Link to={`/scorecard/${to}${addressOf(asked)}`}>{length.text}</Link>{" "}
                    <Small small={length.small && length.of > 0} of={length.of} />
                  </td>
                  <td className="n">{length.of}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p className="meta">
        Procurement was in before the offer in{" "}
        <Link to={`/scorecard/early-engagement${addressOf(asked)}`}>
          {early.of + later.of === 0 ? "none" : `${view.early.hits} of ${plural(view.early.of, "win")}`}
        </Link>{" "}
        with both days. Other things than the day differ between these deals too.
      </p>
    </section>
  );
}

interface BarProps {
  name: string;
  length: ScorecardView["engagement"]["lengths"]["early"];
  most: number;
  to: string;
  asked: ScorecardView["asked"];
}

function Bar({ name, length, most, to, asked }: BarProps) {
  const { text, days, of, small } = length;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="sc-bar" aria-hidden="true">
          <i style={{ width: `${((days ?? 0) / most) * 100}%` }} />
        </span>
        <Link to={`/scorecard/${to}${addressOf(asked)}`}>
          <b>{text}</b>
        </Link>{" "}
        <span className="meta">{plural(of, "win")}</span> <Small small={small && of > 0} of={of} />
      </dd>
    </div>
  );
}
