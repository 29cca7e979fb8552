import { highestOf, layDots } from "~/ui/scorecard/dots";
import { plural } from "~/ui/words";
import { dotColumns } from "./dot-columns";
import type { ScorecardView } from "./shown";

const left = 24;
const width = 962;
const axis = 150;
const marks = [0, 25, 50, 75, 100];
const markNames: Record<number, string> = { 0: "Lead", 50: "Half way", 100: "Won" };

interface ChartProps {
  view: ScorecardView["engagement"];
  names: { now: string; before: string };
}

/** The deal as Sales’ line from the lead to the win, with Procurement’s marks above it, and those of before below. */
export function EngagementChart({ view, names }: ChartProps) {
  const { now, before } = view;
  const highest = Math.max(highestOf(now.placed, dotColumns), highestOf(before.placed, dotColumns));
  const above = layDots(now.placed, dotColumns, highest);
  const below = layDots(before.placed, dotColumns, highest);
  const x = (share: number) => left + share * width;
  return (
    <>
      <svg className="early" viewBox="0 0 1010 288" role="img" aria-labelledby="early-title">
        {/* The finding, for those who cannot see the drawing. */}
        <title id="early-title">
          {`When Procurement joined each deal, as a share of its length. Median ${now.text} in ${names.now}, ${before.text} in ${names.before}.`}
        </title>
        <line className="ax" x1={left} x2={left + width} y1={axis} y2={axis} />
        {marks.map((at) => (
          <g key={at}>
            <line className="axt" x1={x(at / 100)} x2={x(at / 100)} y1={axis - 4} y2={axis + 4} />
            <text className="ms" x={x(at / 100)} y={282} textAnchor={anchorOf(at)}>
              {markNames[at] ?? `${at}%`}
            </text>
          </g>
        ))}
        <g className="sw-now">
          {above.dots.map((dot) => (
            <Diamond key={`${dot.x}-${dot.level}`} x={x(dot.x)} y={135.5 - dot.level * 11} />
          ))}
        </g>
        <g className="sw-was">
          {below.dots.map((dot) => (
            <circle key={`${dot.x}-${dot.level}`} cx={x(dot.x)} cy={167 + dot.level * 10} r={4.2} />
          ))}
        </g>
        {now.median !== null && (
          <Median
            at={now.median}
            x={x(now.median / 100)}
            of={now}
            y1={20}
            y2={axis}
            name="This time"
            look="m1"
          />
        )}
        {before.median !== null && (
          <Median
            at={before.median}
            x={x(before.median / 100)}
            of={before}
            y1={axis}
            y2={262}
            name="Before"
            look="m2"
          />
        )}
      </svg>
      <p className="sc-key">
        <span>
          <i className="g g-p" aria-hidden="true" />
          Procurement joins, {names.now}
        </span>
        <span>
          <i className="ho" aria-hidden="true" />
          Procurement joins, {names.before}
        </span>
        <span>
          <i className="ln" aria-hidden="true" />
          The deal, led by Sales
        </span>
        {above.each > 1 && <span>Each mark stands for {plural(above.each, "win")}</span>}
      </p>
    </>
  );
}

interface MedianProps {
  at: number;
  x: number;
  of: { text: string; of: number; small: boolean };
  y1: number;
  y2: number;
  name: string;
  look: "m1" | "m2";
}

/** The median of one of the two times, named beside its line, on the side that has room. */
function Median({ at, x, of, y1, y2, name, look }: MedianProps) {
  const onLeft = at > 70;
  const text = { x: onLeft ? x - 10 : x + 10, textAnchor: onLeft ? "end" : "start" } as const;
  const top = look === "m1" ? 34 : 236;
  return (
    <>
      <line className={look} x1={x} x2={x} y1={y1} y2={y2} />
      <text className={look === "m1" ? "mt tp" : "mt"} y={top} {...text}>
        {name}: {of.text}
      </text>
      <text className="ms" y={top + 18} {...text}>
        {plural(of.of, "joint win")}, median{of.small ? ", small sample" : ""}
      </text>
    </>
  );
}

function Diamond({ x, y }: { x: number; y: number }) {
  return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} transform={`rotate(45 ${x} ${y})`} />;
}

function anchorOf(at: number): "start" | "middle" | "end" {
  if (at === 0) return "start";
  return at === 100 ? "end" : "middle";
}
