import { stringify } from "csv-stringify";
import { pipeline, Readable } from "node:stream";

/**
 * Rows as a file for spreadsheets, written as they come. A cell that begins a formula is taken as text; a negative
 * number stays one. What breaks on the way, here or at the reader's end, ends the file and not the process.
 */
export function tableFile(rows: AsyncIterable<readonly string[]>): Readable {
  const written = stringify({ bom: true, escape_formulas: true, cast: { string: asCell } });
  return pipeline(Readable.from(rows), written, () => undefined);
}

function asCell(text: string) {
  return /^-\d+(\.\d+)?$/.test(text) ? { value: text, escape_formulas: false } : text;
}
