import { highestOf, layDots } from "~/ui/scorecard/dots";
import { plural } from "~/ui/words";
import { dotColumns } from "./dot-columns";
import type { ScorecardView } from "./shown";

/** The drawing as wide as a page and as wide as a phone: all else in it keeps its size. */
const frames = {
  page: { look: "sc-wide", view: 1010, left: 24, width: 962, columns: dotColumns },
  phone: { look: "sc-narrow", view: 342, left: 8, width: 326, columns: 24 },
} as const;

type Frame = (typeof frames)[keyof typeof frames];

const axis = 150;
const marks = [0, 25, 50, 75, 100];
const markNames: Record<number, string> = { 0: "Lead", 50: "Half way", 100: "Won" };

interface ChartProps {
  view: ScorecardView["engagement"];
  names: { now: string; before: string };
}

/** The deal as Sales’ line from the lead to the win, with Procurement’s marks above it, and those of before below. */
export function EngagementChart({ view, names }: ChartProps) {
  return (
    <>
      <Drawing view={view} names={names} frame={frames.page} />
      <Drawing view={view} names={names} frame={frames.phone} />
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
        <Each view={view} frame={frames.page} />
        <Each view={view} frame={frames.phone} />
      </p>
    </>
  );
}

/** What one mark stands for, where it is more than one win. */
function Each({ view, frame }: Pick<ChartProps, "view"> & { frame: Frame }) {
  const { each } = marksOf(view, frame).above;
  return each > 1 && <span className={frame.look}>Each mark stands for {plural(each, "win")}</span>;
}

function marksOf({ now, before }: ChartProps["view"], { columns }: Frame) {
  const highest = Math.max(highestOf(now.placed, columns), highestOf(before.placed, columns));
  return {
    above: layDots(now.placed, columns, highest),
    below: layDots(before.placed, columns, highest),
  };
}

function Drawing({ view, names, frame }: ChartProps & { frame: Frame }) {
  const { now, before } = view;
  const { look, left, width } = frame;
  const { above, below } = marksOf(view, frame);
  const x = (share: number) => left + share * width;
  const told = `When Procurement joined each deal, as a share of its length. Median ${now.text} in ${names.now}, ${before.text} in ${names.before}.`;
  return (
    <svg className={`early ${look}`} viewBox={`0 0 ${frame.view} 288`} role="img" aria-label={told}>
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
          frame={frame}
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
          frame={frame}
        />
      )}
    </svg>
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
  frame: Frame;
}

/** The median of one of the two times, named beside its line, on the side that has room. */
function Median({ at, x, of, y1, y2, name, look, frame }: MedianProps) {
  const onLeft = at > (frame === frames.phone ? 50 : 70);
  const text = { x: onLeft ? x - 10 : x + 10, textAnchor: onLeft ? "end" : "start" } as const;
  const top = look === "m1" ? 34 : 236;
  return (
    <>
      <line className={look} x1={x} x2={x} y1={y1} y2={y2} />
      <text className={look === "m1" ? "mt tp" : "mt"} y={top} {...text}>
        {name}: {of.text}
      </text>
      <text className="ms" y={top + 18} {...text}>
        {plural(of.of, frame === frames.phone && of.small ? "win" : "joint win")}
        {frame === frames.page || !of.small ? ", median" : ""}
        {of.small ? ", small sample" : ""}
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
