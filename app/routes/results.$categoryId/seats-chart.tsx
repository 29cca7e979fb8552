import type { Round } from "~/domain/voting/result";
import { ScrollRegion } from "~/ui/scroll-region";
import { shortened } from "./elimination-flow";
import { change, exact } from "./exact";
import type { CountedView } from "./how-counted";
import { laySeats, seatsSize, type Cell } from "./seats-layout";

/** Every round of a count by fair shares: bars that grow towards the quota, which is a line across all of them. */
export function SeatsChart({ view, rounds }: { view: CountedView; rounds: readonly Round[] }) {
  const { columns, rows, width, height } = laySeats(rounds, view.order);
  const winners = view.result.winners;
  return (
    <ScrollRegion className="wide-chart" label="The rounds as a drawing">
      <svg
        className="sk seats"
        viewBox={`0 0 ${width} ${height}`}
        style={width > seatsSize.width ? { width } : undefined}
        role="img"
        aria-labelledby="seats-title"
      >
        {/* The finding, for those who cannot see the drawing. */}
        <title id="seats-title">{view.finding}</title>
        {rows.map(({ id, y }) => (
          <text
            key={id}
            className={winners.includes(id) ? "nma" : undefined}
            x={seatsSize.left - 16}
            y={y + 24}
            textAnchor="end"
          >
            {shortened(view.names[id] ?? "")}
          </text>
        ))}
        {columns.map(({ x, quotaX, cells }, at) => (
          <g key={x}>
            <text className="rd" x={x} y={22}>
              {at === columns.length - 1 ? "Final round" : `Round ${at + 1}`}
            </text>
            <line className="quota" x1={quotaX} x2={quotaX} y1={seatsSize.top - 12} y2={height - 8} />
            <text className="s" x={quotaX} y={seatsSize.top - 18} textAnchor="middle">
              {at === 0 ? `Quota ${exact(rounds[at]!.quota ?? 0)}` : ""}
            </text>
            {cells.map((cell) => (
              <Bar key={cell.id} cell={cell} />
            ))}
          </g>
        ))}
      </svg>
    </ScrollRegion>
  );
}

const looks = { continues: "n", leaves: "n out", elected: "nA", "was-elected": "nW" };
const words = { continues: "", leaves: " out", elected: " elected", "was-elected": "" };

function Bar({ cell }: { cell: Cell }) {
  const { x, y, width, votes, gained, fate } = cell;
  return (
    <g>
      <text className="v" x={x} y={y + 12}>
        {exact(votes)}
        <tspan className="s">{words[fate]}</tspan>
        {gained !== 0 && <tspan className="s"> {change(gained)}</tspan>}
      </text>
      <rect className={looks[fate]} x={x} y={y + 17} width={width} height={seatsSize.barHeight} rx={2} />
    </g>
  );
}
