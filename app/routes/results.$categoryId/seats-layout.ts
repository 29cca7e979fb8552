import type { Round } from "~/domain/voting/result";

type Fate = "continues" | "elected" | "was-elected" | "leaves";

/** One entry in one round: a bar that starts at zero, its votes and what they changed by. */
export interface Cell {
  id: string;
  x: number;
  y: number;
  width: number;
  votes: number;
  /** Against the round before; 0 in the first one. */
  gained: number;
  fate: Fate;
}

export interface SeatsLayout {
  columns: { x: number; quotaX: number; cells: Cell[] }[];
  rows: { id: string; y: number }[];
  width: number;
  height: number;
}

const [left, top, rowHeight, right, columnGap] = [208, 64, 46, 16, 24] as const;
const narrowestColumn = 118;
export const seatsSize = { width: 1048, left, top, rowHeight, barHeight: 14 };

/** Places a count for several seats: rounds are columns, entries are rows, the length of a bar is votes. */
export function laySeats(rounds: readonly Round[], order: readonly string[]): SeatsLayout {
  const ids = order.filter((id) => rounds.some(({ tallies }) => id in tallies));
  const step = Math.max(narrowestColumn, (seatsSize.width - left - right) / Math.max(1, rounds.length));
  const most = Math.max(1, ...rounds.flatMap(({ tallies, quota = 0 }) => [quota, ...Object.values(tallies)]));
  const scale = (step - columnGap) / most;
  const rows = ids.map((id, at) => ({ id, y: top + at * rowHeight }));
  const columns = rounds.map((round, at) => {
    const x = left + at * step;
    const cells = rows.flatMap(({ id, y }): Cell[] => {
      const votes = round.tallies[id];
      if (votes === undefined) return [];
      const gained = at === 0 ? 0 : rounded(votes - (rounds[at - 1]!.tallies[id] ?? 0));
      return [{ id, x, y, width: Math.max(2, votes * scale), votes, gained, fate: fateIn(rounds, at, id) }];
    });
    return { x, quotaX: x + (round.quota ?? 0) * scale, cells };
  });
  return {
    columns,
    rows,
    width: left + step * rounds.length + right,
    height: top + rows.length * rowHeight + 8,
  };
}

function fateIn(rounds: readonly Round[], at: number, id: string): Fate {
  if (rounds[at]!.elected.includes(id)) return "elected";
  if (rounds[at]!.eliminated.includes(id)) return "leaves";
  return rounds.slice(0, at).some(({ elected }) => elected.includes(id)) ? "was-elected" : "continues";
}

/** Votes have five decimals at most; a difference of two of them has no more. */
function rounded(votes: number): number {
  return Math.round(votes * 100_000) / 100_000;
}
