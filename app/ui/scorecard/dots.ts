/** Some wins at one place of the deal, 0 to 100. */
export interface PlacedWins {
  at: number;
  wins: number;
}

export interface DotLayout {
  /** How many wins one mark stands for. */
  each: number;
  dots: { x: number; level: number }[];
}

const mostInAColumn = 9;

/** Stacks wins in columns along a deal. Where a column would grow too high, one mark stands for several wins. */
export function layDots(placed: readonly PlacedWins[], columns: number, highest: number): DotLayout {
  const each = Math.max(1, Math.ceil(highest / mostInAColumn));
  const dots = columnsOf(placed, columns).flatMap((wins, column) =>
    Array.from({ length: Math.ceil(wins / each) }, (_, level) => ({ x: (column + 0.5) / columns, level })),
  );
  return { each, dots };
}

/** How many wins the fullest column holds. */
export function highestOf(placed: readonly PlacedWins[], columns: number): number {
  return Math.max(0, ...columnsOf(placed, columns));
}

function columnsOf(placed: readonly PlacedWins[], columns: number): number[] {
  const counts = Array.from({ length: columns }, () => 0);
  for (const { at, wins } of placed) {
    const column = Math.min(columns - 1, Math.floor((at / 100) * columns));
    counts[column] = (counts[column] ?? 0) + wins;
  }
  return counts;
}
