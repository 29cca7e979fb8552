import { Link } from "@remix-run/react";
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

/** The drawing as wide as a page, with all its figures, and as wide as a phone, with the last one, the highest and the lowest. */
const frames = {
  page: { look: "sc-wide", width: 960, height: 190, pad: 26, radius: 16, letters: 3 },
  phone: { look: "sc-narrow", width: 342, height: 170, pad: 22, radius: 12, letters: 1 },
} as const;

/** Twelve months as a line with the target dotted. Each mark leads to the rows of its month; a table says the same. */
export function Trend({ title, months, path, asked, kinds }: TrendProps) {
  if (months.every(({ value }) => value === null)) return null;
  const hasTarget = months.some(({ target }) => target !== null);
  const to = (month: string) => `${path}${addressOf(asked, { period: month, ...kinds })}`;
  return (
    <section className="sc-trend" aria-labelledby="trend">
      <div className="sec">
        <h2 id="trend">Twelve months</h2>
        <span className="meta">{hasTarget ? "The target is dotted." : "No target is set."}</span>
      </div>
      <Drawing title={title} months={months} to={to} frame={frames.page} />
      <Drawing title={title} months={months} to={to} frame={frames.phone} />
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

interface DrawingProps {
  title: string;
  months: TrendProps["months"];
  to: (month: string) => string;
  frame: (typeof frames)[keyof typeof frames];
}

function Drawing({ title, months, to, frame }: DrawingProps) {
  const { look, width, height, pad, radius, letters } = frame;
  const { lines, points, target } = laySpark(months, frame);
  const step = (width - 2 * pad) / (months.length - 1);
  const textOf = (month: string) => months.find((one) => one.month === month)?.text ?? "";
  const last = points.at(-1);
  const heights = points.map(({ y }) => y);
  const ends = [Math.min(...heights), Math.max(...heights)].map((y) => points.find((one) => one.y === y));
  const isNamed = (point: (typeof points)[number]) =>
    frame === frames.page || point === last || (ends.includes(point) && isApart(point, last, step));
  return (
    <svg
      className={`trend ${look}`}
      viewBox={`0 0 ${width} ${height + 26}`}
      aria-label={`${title}, month by month`}
      role="group"
    >
      {target && <polyline className="tg" points={target} />}
      {lines.map((line) => (
        <polyline key={line} className="ln" points={line} />
      ))}
      {months.map(({ month }, index) => (
        <text key={month} x={pad + index * step} y={height + 18} textAnchor="middle">
          {monthWords(month).slice(0, letters)}
        </text>
      ))}
      {points.map((point) => (
        <Link
          key={point.month}
          to={to(point.month)}
          aria-label={`${monthWords(point.month)}: ${textOf(point.month)}`}
        >
          <circle className="hit" cx={point.x} cy={point.y} r={radius} />
          <circle className={point === last ? "pt now" : "pt"} cx={point.x} cy={point.y} r={5} />
          {isNamed(point) && (
            <text className="v" x={point.x} y={point.y - 12} textAnchor={anchorOf(point.x, frame)}>
              {textOf(point.month)}
            </text>
          )}
        </Link>
      ))}
    </svg>
  );
}

/** Whether the figure of a month has room beside that of the last one. */
function isApart(point: { x: number }, last: { x: number } | undefined, step: number): boolean {
  return last === undefined || last.x - point.x > 2.5 * step;
}

/** On a phone a figure at an edge runs inwards. */
function anchorOf(x: number, { width, look }: DrawingProps["frame"]): "start" | "middle" | "end" {
  if (look === "sc-wide" || (x > 40 && x < width - 40)) return "middle";
  return x <= 40 ? "start" : "end";
}
