export interface Measured {
  what: string;
  value: string;
  /** What it is compared with, or the aim. */
  aim: string;
  /** Whether the aim is met; undefined where there is none. */
  met?: boolean;
}

export function printTable(rows: readonly Measured[]): void {
  const cells = rows.map(({ what, value, aim, met }) => [
    what,
    value,
    aim,
    met === undefined ? "" : met ? "met" : "missed",
  ]);
  const table = [["measured", "value", "aim", ""], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = table;
  console.log(
    ["", line(head), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line), ""].join("\n"),
  );
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const ms = (time: number) => `${time.toFixed(1)} ms`;
