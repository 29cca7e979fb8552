import { Link } from "@remix-run/react";
import { ScrollRegion } from "~/ui/scroll-region";
import { monthWords } from "~/ui/month-words";
import { addressOf, type AskedScorecard } from "~/ui/scorecard/asked";
import { laySpark, type DrawnMonth } from "~/ui/scorecard/spark-points";

interface TrendProps {
  title: string;
  months: readonly (DrawnMonth & { text: string; targetText: string | null })[];
  /** Where the same number of another month is. */
  path: string;
  asked: AskedScorecard;
  kinds: Record<string, string>;
}

const size = { width: 960, height: 190, pad: 26 };

/** Twelve months as a line with the target dotted. Each mark leads to the rows of its month; a table says the same. */
export function Trend({ title, months, path, asked, kinds }: TrendProps) {
  const { lines, points, target } = laySpark(months, size);
  if (points.length === 0) return null;
  const to = (month: string) => `${path}${addressOf(asked, { period: month, ...kinds })}`;
  const textOf = (month: string) => months.find((one) => one.month === month)?.text ?? "";
  const step = (size.width - 2 * size.pad) / (months.length - 1);
  return (
    <section className="sc-trend" aria-labelledby="trend">
      <div className="sec">
        <h2 id="trend">Twelve months</h2>
        <span className="meta">{target ? "The target is dotted." : "No target is set."}</span>
      </div>
      <ScrollRegion className="wide-chart" label="The trend as a drawing">
        <svg
          className="trend"
          viewBox={`0 0 ${size.width} ${size.height + 26}`}
          aria-label={`${title}, month by month`}
          role="group"
        >
          {target && <polyline className="tg" points={target} />}
          {lines.map((line) => (
            <polyline key={line} className="ln" points={line} />
          ))}
          {months.map(({ month }, index) => (
            <text key={month} x={size.pad + index * step} y={size.height + 18} textAnchor="middle">
              {monthWords(month).slice(0, 3)}
            </text>
          ))}
          {points.map(({ month, x, y }, index) => (
            <Link key={month} to={to(month)} aria-label={`${monthWords(month)}: ${textOf(month)}`}>
              <circle className="hit" cx={x} cy={y} r={16} />
              <circle className={index === points.length - 1 ? "pt now" : "pt"} cx={x} cy={y} r={5} />
              <text className="v" x={x} y={y - 12} textAnchor="middle">
                {textOf(month)}
              </text>
            </Link>
          ))}
        </svg>
      </ScrollRegion>
      <details className="sc-alt">
        <summary>The same numbers as a table</summary>
        <div className="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col" className="n">
                  Figure
                </th>
                <th scope="col" className="n">
                  Target
                </th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, text, targetText }) => (
                <tr key={month}>
                  <th scope="row">
                    <Link to={to(month)}>{monthWords(month)}</Link>
                  </th>
                  <td className="n tn">{text}</td>
                  <td className="n tn">{targetText ?? "None"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
