import { readTable } from "../../people/import/read-table";

/** What a file of figures says, with the heads of columns that mean it. The first is the one we write. */
const heads = {
  employeeNumber: ["employee number", "staff number", "employee id", "personnel number", "number"],
  email: ["e-mail", "email", "mail", "e-mail address", "email address", "work e-mail", "work email"],
  period: ["period", "quarter", "month", "year", "first day", "date"],
  figure: ["figure", "value", "attainment", "quota attainment", "result", "amount"],
} as const;

type FigureColumn = keyof typeof heads;

export interface FigureRow {
  /** The line of the row in the file, the head being 1. */
  number: number;
  employeeNumber: string;
  email: string;
  period: string;
  figure: string;
}

export type FigureFileProblem =
  | { problem: "empty" }
  | { problem: "too-many-rows"; most: number }
  | { problem: "nobody-named" }
  | { problem: "column-missing"; column: "period" | "figure" }
  | { problem: "column-twice"; head: string }
  | { problem: "not-a-table"; line: number };

export type FigureFile = { ok: true; rows: FigureRow[] } | { ok: false; problem: FigureFileProblem };

const mostRows = 50_000;

/** Reads a CSV file of figures: who by employee number or e-mail, of which period, and how much. */
export function readFiguresFile(text: string): FigureFile {
  const table = readTable(text, mostRows);
  if (!Array.isArray(table)) return wrong({ problem: "not-a-table", line: table.line });
  const [head, ...body] = table;
  if (!head || body.length === 0) return wrong({ problem: "empty" });
  if (body.length > mostRows) return wrong({ problem: "too-many-rows", most: mostRows });
  const found = head.cells.map(columnOf);
  const twice = head.cells.find((_, index) => found[index] && found.indexOf(found[index]) !== index);
  if (twice !== undefined) return wrong({ problem: "column-twice", head: twice });
  const has = (column: FigureColumn) => found.includes(column);
  if (!has("employeeNumber") && !has("email")) return wrong({ problem: "nobody-named" });
  for (const column of ["period", "figure"] as const) {
    if (!has(column)) return wrong({ problem: "column-missing", column });
  }
  const cell = (cells: readonly string[], column: FigureColumn) => cells[found.indexOf(column)] ?? "";
  const rows = body.map(({ number, cells }) => ({
    number,
    employeeNumber: cell(cells, "employeeNumber"),
    email: cell(cells, "email").toLowerCase(),
    period: cell(cells, "period"),
    figure: cell(cells, "figure"),
  }));
  return { ok: true, rows };
}

function wrong(problem: FigureFileProblem): FigureFile {
  return { ok: false, problem };
}

function columnOf(head: string): FigureColumn | null {
  const columns = Object.keys(heads) as FigureColumn[];
  return (
    columns.find((column) => heads[column].some((known) => plainHead(known) === plainHead(head))) ?? null
  );
}

function plainHead(head: string): string {
  return head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
