import { laySpark, type DrawnMonth } from "./spark-points";

const size = { width: 120, height: 34, pad: 5 };

/** Twelve months as a thin line with the target dotted. What it says stands in the cells beside it. */
export function Sparkline({ months }: { months: readonly DrawnMonth[] }) {
  const { lines, points, target } = laySpark(months, size);
  const last = points.at(-1);
  if (!last) return null;
  return (
    <svg className="spk" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {target && <polyline className="tg" points={target} />}
      {lines.map((line) => (
        <polyline key={line} points={line} />
      ))}
      {points.slice(0, -1).map(({ month, x, y }) => (
        <circle key={month} className="pt" cx={x} cy={y} r={1.5} />
      ))}
      <circle cx={last.x} cy={last.y} r={3.5} />
    </svg>
  );
}
