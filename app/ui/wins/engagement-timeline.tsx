import { plainDay } from "../dates";
import { placeMarks, placeOfDay, runsThroughWords, type DayShown } from "./timeline-marks";

const width = 752;
const end = 640;
const start = 8;

interface EngagementTimelineProps {
  milestones: readonly DayShown[];
  /** What the drawing shows, as one sentence. */
  finding: string;
  /** On which day Procurement usually joins, counted from the lead; null where it is not known. */
  usualDay: number | null;
}

/** Two threads along the days of a deal: Sales from the lead, Procurement from the day they joined. */
export function EngagementTimeline({ milestones, finding, usualDay }: EngagementTimelineProps) {
  const marks = placeMarks(milestones, { start, end });
  const joined = marks.find(({ kind }) => kind === "procurement_engaged");
  const usualX = usualDay === null ? null : placeOfDay(usualDay, milestones, { start, end });
  const others = marks.filter(({ kind }) => kind !== "procurement_engaged");
  return (
    <>
      <svg className="tl" viewBox={`0 0 ${width} ${joined ? 172 : 96}`} role="img" aria-label={finding}>
        {joined && <line x1={joined.x} x2={end} y1="82" y2="82" className="t-p" />}
        <line x1={start} x2={end} y1="66" y2="66" className="t-s" />
        <text x={end + 14} y="70" className="t-l ts">
          Sales
        </text>
        {joined && (
          <text x={end + 14} y="88" className="t-l tp">
            Procurement
          </text>
        )}
        {others.map((mark) => (
          <g key={mark.kind}>
            {mark.kind === "lead" ? (
              <circle cx={mark.x} cy="66" r="7" className="c-s-dot" />
            ) : (
              <rect x={mark.x - 5} y="58" width="10" height="32" rx="5" className="t-k" />
            )}
            {mark.labelled && (
              <>
                <text x={mark.textX} y="24" className="t-d" textAnchor={mark.anchor}>
                  {mark.dayLabel}
                </text>
                <text x={mark.textX} y="42" textAnchor={mark.anchor}>
                  {mark.name}
                </text>
              </>
            )}
          </g>
        ))}
        {joined && <Joined x={joined.x} dayLabel={joined.dayLabel} usualX={usualX} />}
        {joined && usualX !== null && <Usual x={usualX} day={usualDay} />}
      </svg>
      <details className="days">
        <summary>Read the days as a table</summary>
        <DayTable milestones={milestones} />
      </details>
      <div className="days-phone">
        <DayList milestones={milestones} usualDay={usualDay} />
      </div>
    </>
  );
}

function Joined({ x, dayLabel, usualX }: { x: number; dayLabel: string; usualX: number | null }) {
  const late = x > end / 2;
  const isCrossed = usualX !== null && runsThroughWords(x, usualX, { late: usualX > end / 2 });
  return (
    <>
      <rect
        x={x - 6.5}
        y="75.5"
        width="13"
        height="13"
        transform={`rotate(45 ${x} 82)`}
        className="c-p-dot"
      />
      <line x1={x} x2={x} y1={isCrossed ? 130 : 94} y2="146" className="t-j" />
      {isCrossed && <line x1={x} x2={x} y1="94" y2="108" className="t-j" />}
      <text x={late ? x + 8 : Math.max(0, x - 8)} y="164" textAnchor={late ? "end" : "start"}>
        <tspan className="t-d tp">{dayLabel}</tspan> Procurement joins
      </text>
    </>
  );
}

/** Where others usually are, dotted and below the threads. */
function Usual({ x, day }: { x: number; day: number | null }) {
  const late = x > end / 2;
  return (
    <>
      <line x1={x} x2={x} y1="94" y2="118" className="t-u" />
      <text x={late ? x - 8 : x + 8} y="122" className="t-over" textAnchor={late ? "end" : "start"}>
        Day {day}: when Procurement usually joins
      </text>
    </>
  );
}

/** The same days as a table, beside the drawing. */
function DayTable({ milestones }: { milestones: readonly DayShown[] }) {
  return (
    <div className="table-wrap">
      <table className="day-table">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Day</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          {placeMarks(milestones, { start, end }).map(({ kind, dayLabel, name, on }) => (
            <tr key={kind}>
              <th scope="row">{name}</th>
              <td>{dayLabel}</td>
              <td>{plainDay(on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same days as a list: what phones show in place of the drawing. */
function DayList({ milestones, usualDay }: Pick<EngagementTimelineProps, "milestones" | "usualDay">) {
  return (
    <ol className="tl-m">
      {placeMarks(milestones, { start, end }).map(({ kind, dayLabel, name, on }) => (
        <li key={kind} className={kind === "procurement_engaged" ? "pj" : undefined}>
          <b>{dayLabel}</b> <span className="meta">{plainDay(on)}</span>
          <br />
          {name}
        </li>
      ))}
      {usualDay !== null && (
        <li>
          <span className="meta">Procurement usually joins on day {usualDay}.</span>
        </li>
      )}
    </ol>
  );
}
