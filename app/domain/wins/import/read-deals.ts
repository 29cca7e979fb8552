import { readTable } from "../../people/import/read-table";
import { neededFields, type DealField, type DealMapping } from "./fields";

const mostDeals = 50_000;

export interface DealRow {
  /** The line of the row in the file, the head being 1. */
  number: number;
  /** Trimmed cells of the columns that mean something. */
  cells: Partial<Record<DealField, string>>;
}

export type DealFileProblem =
  | { problem: "empty" }
  | { problem: "too-many-rows"; most: number }
  | { problem: "head-twice"; head: string }
  | { problem: "not-a-table"; line: number };

export type DealFile =
  | { ok: true; heads: string[]; lines: { number: number; cells: string[] }[] }
  | { ok: false; problem: DealFileProblem };

/** Reads the text of a CSV file with a head. What its columns mean is asked afterwards. */
export function readDealFile(text: string): DealFile {
  const table = readTable(text, mostDeals);
  if (!Array.isArray(table)) return { ok: false, problem: { problem: "not-a-table", line: table.line } };
  const [head, ...lines] = table;
  if (!head || lines.length === 0) return { ok: false, problem: { problem: "empty" } };
  if (lines.length > mostDeals) return { ok: false, problem: { problem: "too-many-rows", most: mostDeals } };
  const heads = head.cells;
  const twice = heads.find((name, at) => name !== "" && heads.indexOf(name) !== at);
  if (twice !== undefined) return { ok: false, problem: { problem: "head-twice", head: twice } };
  return { ok: true, heads, lines };
}

/** The needed fields that no column of the file stands for. */
export function fieldsMissing(mapping: DealMapping, heads: readonly string[]): DealField[] {
  return neededFields.filter((field) => !heads.includes(mapping.columns[field] ?? ""));
}

/** The rows of a file in our words. */
export function dealRows(file: Extract<DealFile, { ok: true }>, mapping: DealMapping): DealRow[] {
  const places = Object.entries(mapping.columns).map(
    ([field, head]) => [field, file.heads.indexOf(head)] as const,
  );
  return file.lines.map(({ number, cells }) => ({
    number,
    cells: Object.fromEntries(places.flatMap(([field, at]) => (at < 0 ? [] : [[field, cells[at] ?? ""]]))),
  }));
}

/** The ids of the other system that the rows name. */
export function idsIn(rows: readonly DealRow[]): string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.externalId || []))];
}

/** Everything in the rows that may be the address of a person. */
export function addressesIn(rows: readonly DealRow[]): string[] {
  const named = rows.flatMap(({ cells }) => [cells.owner ?? "", ...partsOf(cells.people ?? "")]);
  return [...new Set(named.map((address) => address.toLowerCase()))];
}

/** The parts of a cell that holds several: people, suppliers. */
export function partsOf(text: string): string[] {
  return text
    .split(/[;,|]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
