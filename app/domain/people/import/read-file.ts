import { readTable } from "./read-table";
import { columnOf, neededColumns, type Column } from "./columns";

export interface FileRow {
  /** The line of the row in the file, the head being 1. */
  number: number;
  /** Trimmed cells, for the columns that the file has. */
  cells: Partial<Record<Column, string>>;
}

export type FileProblem =
  | { problem: "empty" }
  | { problem: "too-many-rows"; most: number }
  | { problem: "column-missing"; columns: Column[] }
  | { problem: "column-twice"; head: string }
  | { problem: "not-a-table"; line: number };

export type PeopleFile =
  | { ok: true; rows: FileRow[]; columns: Column[]; unknownHeads: string[] }
  | { ok: false; problem: FileProblem };

const mostRows = 100_000;

/** Reads the text of a CSV file with a head, separated by comma, semicolon or tab. */
export function readPeopleFile(text: string): PeopleFile {
  const table = readTable(text, mostRows);
  if (!Array.isArray(table)) return { ok: false, problem: { problem: "not-a-table", line: table.line } };
  const [head, ...body] = table;
  if (!head || body.length === 0) return { ok: false, problem: { problem: "empty" } };
  if (body.length > mostRows) return { ok: false, problem: { problem: "too-many-rows", most: mostRows } };
  const found = head.cells.map(columnOf);
  const twice = head.cells.find((_, index) => found[index] && found.indexOf(found[index]) !== index);
  if (twice !== undefined) return { ok: false, problem: { problem: "column-twice", head: twice } };
  const missing = neededColumns.filter((column) => !found.includes(column));
  if (missing.length > 0) return { ok: false, problem: { problem: "column-missing", columns: missing } };
  const rows = body.map(({ number, cells }) => ({ number, cells: pick(cells, found) }));
  const columns = found.filter((column) => column !== null);
  const unknownHeads = head.cells.filter((name, index) => found[index] === null && name !== "");
  return { ok: true, rows, columns, unknownHeads };
}

function pick(cells: readonly string[], found: readonly (Column | null)[]): FileRow["cells"] {
  const row: FileRow["cells"] = {};
  found.forEach((column, index) => {
    if (column) row[column] = cells[index] ?? "";
  });
  return row;
}
