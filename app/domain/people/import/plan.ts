import type { DepartmentFunction } from "../department-function";
import { managerProblems } from "./managers";
import { readRow, type PersonInFile, type RowProblem } from "./read-row";
import type { Column } from "./columns";
import type { FileRow } from "./read-file";

export interface KnownPerson {
  id: string;
  name: string;
  email: string;
  employeeNumber: string | null;
  department: string;
  managerEmail: string | null;
  location: string;
  timeZone: string;
  /** `YYYY-MM-DD` */
  startDate: string | null;
  jobTitle: string;
  active: boolean;
  /** Whether roles are granted to them: then only an administrator changes the way in. */
  hasRoles: boolean;
}

export interface Directory {
  people: readonly KnownPerson[];
  departments: readonly { name: string; function: DepartmentFunction }[];
  /** For people whose row names none. */
  timeZone: string;
  /** Whether whoever imports may change the way into accounts with roles. */
  opensAccounts: boolean;
}

export type ChangedField = Exclude<Column, "function"> | "state";

export interface PlannedRow {
  number: number;
  result: "new" | "changed" | "same" | "problem";
  person: PersonInFile;
  /** Null for somebody new. */
  known: KnownPerson | null;
  changes: ChangedField[];
  problems: RowProblem[];
}

export interface ImportPlan {
  rows: PlannedRow[];
  /** Departments that are new or get another function. */
  departments: { name: string; function: DepartmentFunction; isNew: boolean }[];
}

/** What the rows of a file would do to the directory: each row with its result and everything that is wrong with it. */
export function planImport(rows: readonly FileRow[], directory: Directory): ImportPlan {
  const byEmail = new Map(directory.people.map((person) => [person.email, person]));
  const byNumber = new Map(
    directory.people.flatMap((p) => (p.employeeNumber ? [[p.employeeNumber, p]] : [])),
  );
  const seen = { email: new Map<string, number>(), employeeNumber: new Map<string, number>() };
  const departments = new DepartmentsInFile(directory.departments);

  const planned = rows.map((row): PlannedRow => {
    const mail = byEmail.get((row.cells.email ?? "").toLowerCase());
    const numbered = byNumber.get(row.cells.employeeNumber ?? "");
    const known = mail ?? numbered ?? null;
    const { person, problems } = readRow(row, known, directory.timeZone);
    const opens = known && (person.email !== known.email || !known.active);
    if (opens && known.hasRoles && !directory.opensAccounts)
      problems.push({ column: "email", problem: "account-with-roles" });
    if (mail && numbered && mail.id !== numbered.id)
      problems.push({ column: "employeeNumber", problem: "number-taken", detail: numbered.name });
    for (const column of ["email", "employeeNumber"] as const) {
      const value = person[column];
      const first = value ? seen[column].get(value) : undefined;
      if (first !== undefined) problems.push({ column, problem: "twice", detail: String(first) });
      else if (value) seen[column].set(value, row.number);
    }
    const clash = departments.add(person.department, person.function, row.number);
    if (clash) problems.push(clash);
    return { number: row.number, result: "same", person, known, changes: [], problems };
  });

  managerProblems(planned, directory.people);
  for (const [at, row] of planned.entries()) {
    row.problems = row.problems.map((problem) => withWritten(problem, rows[at]));
    settle(row);
  }
  return { rows: planned, departments: departments.changes() };
}

function withWritten(problem: RowProblem, row: FileRow | undefined): RowProblem {
  const written = row?.cells[problem.column];
  return written ? { ...problem, written } : problem;
}

function settle(row: PlannedRow): void {
  if (row.problems.length > 0) row.result = "problem";
  else if (!row.known) row.result = "new";
  else {
    row.changes = changesOf(row.person, row.known);
    row.result = row.changes.length > 0 ? "changed" : "same";
  }
}

const compared = [
  "name",
  "email",
  "employeeNumber",
  "department",
  "location",
  "timeZone",
  "startDate",
  "jobTitle",
] as const;

function changesOf(person: PersonInFile, known: KnownPerson): ChangedField[] {
  const changes: ChangedField[] = compared.filter((field) => person[field] !== known[field]);
  if (person.managerEmail !== known.managerEmail) changes.push("manager");
  if (!known.active) changes.push("state");
  return changes;
}

/** Departments as the file names them; one name has one function. */
class DepartmentsInFile {
  private readonly named = new Map<string, { function: DepartmentFunction; number: number }>();
  private readonly known: Map<string, DepartmentFunction>;

  constructor(departments: Directory["departments"]) {
    this.known = new Map(departments.map(({ name, function: fn }) => [name, fn]));
  }

  add(name: string, fn: DepartmentFunction | null, number: number): RowProblem | null {
    const before = this.named.get(name);
    if (before && fn && before.function !== fn && before.number > 0)
      return { column: "function", problem: "two-functions", detail: String(before.number) };
    if (fn) this.named.set(name, { function: fn, number: before?.number || number });
    else if (!before) this.named.set(name, { function: this.known.get(name) ?? "other", number: 0 });
    return null;
  }

  changes(): ImportPlan["departments"] {
    return [...this.named]
      .filter(([name, { function: fn }]) => name !== "" && this.known.get(name) !== fn)
      .map(([name, { function: fn }]) => ({ name, function: fn, isNew: !this.known.has(name) }));
  }
}
