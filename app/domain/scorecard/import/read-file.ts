import { readTable } from "../../people/import/read-table";

/** What a file of values says, with the heads of columns that mean it. The first is the one we write. */
const heads = {
  kpi: ["kpi", "measure", "name"],
  period: ["period", "month", "quarter", "year", "first day", "date"],
  value: ["value", "figure", "result", "amount"],
  source: ["source", "from"],
} as const;

type Column = keyof typeof heads;

export interface ValueFileRow {
  /** The line of the row in the file, the head being 1. */
  number: number;
  kpi: string;
  period: string;
  value: string;
  source: string;
}

export type ValueFileProblem =
  | { problem: "empty" }
  | { problem: "too-many-rows"; most: number }
  | { problem: "column-missing"; column: "kpi" | "period" | "value" }
  | { problem: "column-twice"; head: string }
  | { problem: "not-a-table"; line: number };

export type ValueFile = { ok: true; rows: ValueFileRow[] } | { ok: false; problem: ValueFileProblem };

const mostRows = 5_000;

/** Reads a CSV file of values: which KPI, of which period, how much, and from where. */
export function readValuesFile(text: string): ValueFile {
  const table = readTable(text, mostRows);
  if (!Array.isArray(table)) return wrong({ problem: "not-a-table", line: table.line });
  const [head, ...body] = table;
  if (!head || body.length === 0) return wrong({ problem: "empty" });
  if (body.length > mostRows) return wrong({ problem: "too-many-rows", most: mostRows });
  const found = head.cells.map(columnOf);
  const twice = head.cells.find((_, index) => found[index] && found.indexOf(found[index]) !== index);
  if (twice !== undefined) return wrong({ problem: "column-twice", head: twice });
  for (const column of ["kpi", "period", "value"] as const) {
    if (!found.includes(column)) return wrong({ problem: "column-missing", column });
  }
  const cell = (cells: readonly string[], column: Column) => cells[found.indexOf(column)] ?? "";
  const rows = body.map(({ number, cells }) => ({
    number,
    kpi: cell(cells, "kpi"),
    period: cell(cells, "period"),
    value: cell(cells, "value"),
    source: cell(cells, "source").slice(0, 200),
  }));
  return { ok: true, rows };
}

function wrong(problem: ValueFileProblem): ValueFile {
  return { ok: false, problem };
}

function columnOf(head: string): Column | null {
  const plain = head
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim();
  const columns = Object.keys(heads) as Column[];
  return columns.find((column) => (heads[column] as readonly string[]).includes(plain)) ?? null;
}
