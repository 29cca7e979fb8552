import { parseDecimal, type NumberRefusal } from "../../decimal";
import { figureDigits } from "../threshold";
import { periodStart } from "./period-start";
import type { FigureRow } from "./read-file";

/** Somebody in the directory, active or not. */
export interface KnownOwner {
  id: string;
  name: string;
  email: string;
  employeeNumber: string | null;
}

export type FigureProblem =
  | "nobody-named"
  | "person-unknown"
  | "two-people"
  | "period-missing"
  | "not-a-period"
  | "figure-missing"
  | "twice"
  | NumberRefusal;

export interface PlannedFigure {
  number: number;
  /** What the file says, for the page. */
  said: FigureRow;
  result: "new" | "changed" | "same" | "problem";
  problem: FigureProblem | null;
  /** The row that says the same person and period. */
  detail?: string;
  owner: { id: string; name: string } | null;
  /** First day of the period, `YYYY-MM-DD`. */
  start: string | null;
  /** Whole thousandths as digits. */
  thousandths: string | null;
  /** The figure that would be replaced, as digits. */
  was: string | null;
}

/** The key of one figure of an award. */
export function figureKey(personId: string, start: string): string {
  return `${personId}/${start}`;
}

/** What each row of a file would do to the figures of an award, with what is wrong with it. */
export function planFigures(
  rows: readonly FigureRow[],
  people: readonly KnownOwner[],
  there: ReadonlyMap<string, bigint>,
): PlannedFigure[] {
  const byEmail = new Map(people.map((person) => [person.email.toLowerCase(), person]));
  const byNumber = new Map(people.map((person) => [person.employeeNumber ?? "", person]));
  const rowOf = new Map<string, number>();
  return rows.map((row) => {
    const owner = ownerOf(row, byEmail, byNumber);
    const start = periodStart(row.period);
    const amount = parseDecimal(row.figure.replace(/\s*%$/, ""), figureDigits);
    const known = typeof owner === "object" ? owner : null;
    const problem = problemOf(row, owner, start) ?? (amount.ok ? null : amount.reason);
    const planned = {
      number: row.number,
      said: row,
      owner: known && { id: known.id, name: known.name },
      start,
      thousandths: amount.ok ? String(amount.value) : null,
      was: null,
    };
    if (problem || !known || !start || !amount.ok) return { ...planned, result: "problem", problem };
    const key = figureKey(known.id, start);
    const earlier = rowOf.get(key);
    if (earlier) return { ...planned, result: "problem", problem: "twice", detail: String(earlier) };
    rowOf.set(key, row.number);
    const was = there.get(key);
    if (was === undefined) return { ...planned, result: "new", problem: null };
    const result = was === amount.value ? "same" : "changed";
    return { ...planned, result, problem: null, was: String(was) };
  });
}

function ownerOf(
  { email, employeeNumber }: FigureRow,
  byEmail: ReadonlyMap<string, KnownOwner>,
  byNumber: ReadonlyMap<string, KnownOwner>,
): KnownOwner | "nobody-named" | "person-unknown" | "two-people" {
  if (!email && !employeeNumber) return "nobody-named";
  const found = [employeeNumber && byNumber.get(employeeNumber), email && byEmail.get(email)];
  const said = [employeeNumber, email].filter(Boolean);
  const people = found.filter((one) => typeof one === "object");
  const [first] = people;
  if (!first || people.length < said.length) return "person-unknown";
  return people.every(({ id }) => id === first.id) ? first : "two-people";
}

function problemOf(row: FigureRow, owner: KnownOwner | FigureProblem, start: string | null) {
  if (typeof owner !== "object") return owner;
  if (row.period === "") return "period-missing";
  if (!start) return "not-a-period";
  return row.figure === "" ? "figure-missing" : null;
}
