import type { Round } from "~/domain/voting/result";

export interface Node {
  id: string | null;
  x: number;
  y: number;
  height: number;
  votes: number;
  isOut: boolean;
}

export interface Band {
  from: string;
  to: string | null;
  path: string;
  /** Where the label of a transfer stands; missing for ballots that stay. */
  label?: { x: number; y: number; votes: number };
}

export interface FlowLayout {
  columns: { x: number; nodes: Node[] }[];
  bands: Band[];
  width: number;
  height: number;
}

const [left, top, barWidth, gap, ballotsHeight, shareWidth] = [208, 44, 52, 12, 340, 164] as const;
/** Rounds need this much from one bar to the next; with many of them the drawing grows. */
const narrowestStep = 112;
export const flowSize = { width: 1048, left, barWidth };

/** Places every bar and every stream of an elimination: columns are rounds, height is ballots. */
export function layFlow(rounds: readonly Round[], order: readonly string[]): FlowLayout {
  const all = Math.max(1, (rounds[0]?.continuing ?? 0) + (rounds[0]?.exhausted ?? 0));
  const scale = ballotsHeight / all;
  const steps = Math.max(1, rounds.length - 1);
  const step = Math.max(narrowestStep, (flowSize.width - shareWidth - left) / steps);
  const columns = rounds.map((round, at) => {
    const x = left + step * at;
    return { x, nodes: layColumn(round, order, x, scale) };
  });
  const bands = rounds
    .slice(0, -1)
    .flatMap((round, at) => layBands(round, columns[at]!.nodes, columns[at + 1]!.nodes, scale));
  const lowest = columns.flatMap(({ nodes }) => nodes.map(({ y, height }) => y + height));
  return { columns, bands, width: left + step * steps + shareWidth, height: Math.max(120, ...lowest) + 24 };
}

function layColumn(round: Round, order: readonly string[], x: number, scale: number): Node[] {
  let y: number = top;
  const nodes = order
    .filter((id) => id in round.tallies)
    .map((id): Node => {
      const votes = round.tallies[id]!;
      const height = Math.max(votes * scale, 4);
      const node = { id, x, y, height, votes, isOut: round.eliminated.includes(id) };
      y += height + gap;
      return node;
    });
  if (round.exhausted === 0) return nodes;
  return [
    ...nodes,
    { id: null, x, y, height: Math.max(round.exhausted * scale, 3), votes: round.exhausted, isOut: false },
  ];
}

function layBands(round: Round, here: readonly Node[], there: readonly Node[], scale: number): Band[] {
  const filled = new Map<string | null, number>();
  const bands: Band[] = [];
  for (const node of here) {
    const target = there.find(({ id }) => id === node.id);
    if (!target) continue;
    const thick = node.votes * scale;
    filled.set(node.id, thick);
    bands.push({ from: node.id ?? "", to: node.id, path: stream(node, 0, target, 0, thick) });
  }
  const poured = new Map<string, number>();
  for (const { from, to, votes } of round.transfers ?? []) {
    const [source, target] = [here.find(({ id }) => id === from), there.find(({ id }) => id === to)];
    if (!source || !target) continue;
    const thick = votes * scale;
    const [out, into] = [poured.get(from) ?? 0, filled.get(to) ?? 0];
    const label = { x: target.x - 6, y: target.y + into + thick / 2, votes };
    bands.push({ from, to, path: stream(source, out, target, into, thick), label });
    poured.set(from, out + thick);
    filled.set(to, into + thick);
  }
  return bands;
}

function stream(from: Node, out: number, to: Node, into: number, thick: number): string {
  const [x1, x2] = [from.x + barWidth, to.x];
  const [y1, y2, middle] = [from.y + out, to.y + into, (x1 + x2) / 2];
  const forth = `M${fix(x1)} ${fix(y1)}C${fix(middle)} ${fix(y1)} ${fix(middle)} ${fix(y2)} ${fix(x2)} ${fix(y2)}`;
  const back = `V${fix(y2 + thick)}C${fix(middle)} ${fix(y2 + thick)} ${fix(middle)} ${fix(y1 + thick)} ${fix(x1)} ${fix(y1 + thick)}Z`;
  return forth + back;
}

function fix(value: number): string {
  return String(Math.round(value * 10) / 10);
}
