import type { Round } from "~/domain/voting/result";
import { ScrollRegion } from "~/ui/scroll-region";
import { exact, percent } from "./exact";
import { flowSize, layFlow, type Band, type Node } from "./flow-layout";
import type { CountedView } from "./how-counted";

interface EliminationFlowProps {
  id: string;
  view: CountedView;
  rounds: readonly Round[];
}

/** Every round of a ranked count: the last drops out, its ballots stream to the next choice on each. */
export function EliminationFlow({ id, view, rounds }: EliminationFlowProps) {
  const { order, names, finding } = view;
  const flow = layFlow(rounds, order);
  const final = rounds.at(-1)!;
  const winners = rounds.flatMap(({ elected }) => elected);
  return (
    <ScrollRegion className="wide-chart" label="The rounds as a drawing">
      <svg
        className="sk"
        viewBox={`0 0 ${flow.width} ${flow.height}`}
        style={flow.width > flowSize.width ? { width: flow.width } : undefined}
        role="img"
        aria-labelledby={id}
      >
        {/* The finding, for those who cannot see the drawing. */}
        <title id={id}>{finding}</title>
        {flow.bands.map((band) => (
          <path key={band.path} className={classOfBand(band, winners)} d={band.path} />
        ))}
        {flow.columns.map(({ x }, at) => (
          <text key={x} className="rd" x={x} y={24}>
            {at === rounds.length - 1 ? "Final round" : `Round ${at + 1}`}
          </text>
        ))}
        {flow.columns.flatMap(({ nodes }, at) =>
          nodes.map((node) => (
            <Bar key={`${at} ${node.id}`} node={node} isWinner={winners.includes(node.id ?? "")} />
          )),
        )}
        {flow.columns[0]?.nodes.map((node) => (
          <text
            key={node.id}
            className={winners.includes(node.id ?? "") ? "nma" : undefined}
            x={flowSize.left - 12}
            y={node.y + node.height / 2 + 5}
            textAnchor="end"
          >
            {node.id ? shortened(names[node.id] ?? "") : "Exhausted"}
          </text>
        ))}
        {flow.bands.map(({ label }, at) => label && <Moved key={at} {...label} />)}
        {flow.columns.at(-1)?.nodes.map((node) => (
          <Share
            key={node.id}
            node={node}
            continuing={final.continuing}
            isWinner={winners.includes(node.id ?? "")}
          />
        ))}
      </svg>
    </ScrollRegion>
  );
}

function Bar({ node, isWinner }: { node: Node; isWinner: boolean }) {
  const look = node.id === null ? "nX" : isWinner ? "nA" : node.isOut ? "n out" : "n";
  const fits = node.height >= 18 && node.id !== null;
  const middle = node.y + node.height / 2;
  return (
    <g>
      <rect className={look} x={node.x} y={node.y} width={flowSize.barWidth} height={node.height} rx={2} />
      {fits && (
        <text
          className={isWinner ? "v vA" : "v"}
          x={node.x + flowSize.barWidth / 2}
          y={middle + (node.isOut && node.height >= 34 ? -2 : 5)}
          textAnchor="middle"
        >
          {exact(node.votes)}
        </text>
      )}
      {node.isOut && node.height >= 34 && (
        <text className="o" x={node.x + flowSize.barWidth / 2} y={middle + 13} textAnchor="middle">
          out
        </text>
      )}
      {!fits && node.id !== null && (
        <text className="o" x={node.x + flowSize.barWidth + 4} y={middle + 4}>
          {exact(node.votes)}
          {node.isOut && ", out"}
        </text>
      )}
    </g>
  );
}

function Moved({ x, y, votes }: { x: number; y: number; votes: number }) {
  return (
    <text className="tr" x={x} y={y + 4} textAnchor="end">
      +{exact(votes)}
    </text>
  );
}

function Share({ node, continuing, isWinner }: { node: Node; continuing: number; isWinner: boolean }) {
  const x = node.x + flowSize.barWidth + 10;
  const y = node.y + Math.min(node.height / 2, 120);
  if (node.id === null) {
    return (
      <text className="s" x={x} y={node.y + node.height / 2 + 4}>
        {exact(node.votes)} exhausted
      </text>
    );
  }
  if (node.height < 18) return null;
  return (
    <>
      <text className={isWinner ? "fin-share won" : "fin-share"} x={x} y={y + 8}>
        {percent(node.votes, continuing)}
      </text>
      {isWinner && (
        <text className="s" x={x} y={y + 28}>
          Winner
        </text>
      )}
    </>
  );
}

function classOfBand({ from, to, label }: Band, winners: readonly string[]): string {
  const toWinner = to !== null && winners.includes(to);
  if (label) return toWinner ? "t ta" : "t";
  return toWinner && from === to ? "f fa" : "f";
}

/** As much of a name as stands beside a bar. */
export function shortened(name: string): string {
  return name.length > 27 ? `${name.slice(0, 26)}…` : name;
}
