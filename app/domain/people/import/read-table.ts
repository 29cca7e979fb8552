import { CsvError, parse } from "csv-parse/sync";

/** A line of a table: its number in the file, the head being 1, and its trimmed cells. */
export interface TableLine {
  number: number;
  cells: string[];
}

/** Nothing of ours needs a longer line; a file of separators alone would keep the process busy for seconds. */
const longestLine = 20_000;

/**
 * The lines of a CSV file, separated by comma, semicolon or tab, without empty ones; at most two more than are
 * wanted. Answers the line where it stops being a table.
 */
export function readTable(text: string, mostRows: number): TableLine[] | { line: number } {
  const tooLong = text.split("\n").findIndex((line) => line.length > longestLine);
  if (tooLong >= 0) return { line: tooLong + 1 };
  try {
    const read = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 2,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return read
      .map(({ record, info }) => ({ number: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (thrown) {
    if (thrown instanceof CsvError) return { line: Number((thrown as { lines?: number }).lines ?? 1) };
    throw thrown;
  }
}

/** The separator that the head uses most; quoted parts don't count. */
function delimiterOf(text: string): string {
  const head = (text.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length - 1;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
