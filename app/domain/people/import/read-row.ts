import type { DepartmentFunction } from "../department-function";
import { isTimeZone } from "../time-zone";
import { dayIn, functionIn, hasControlSigns, isEmail } from "./cells";
import type { Column } from "./columns";
import type { KnownPerson } from "./plan";
import type { FileRow } from "./read-file";
import { saysSomething } from "../../says-something";

export interface PersonInFile {
  name: string;
  email: string;
  employeeNumber: string | null;
  department: string;
  function: DepartmentFunction | null;
  managerEmail: string | null;
  location: string;
  timeZone: string;
  startDate: string | null;
  jobTitle: string;
}

export interface RowProblem {
  column: Column;
  problem:
    | "missing"
    | "too-long"
    | "strange-signs"
    | "not-an-address"
    | "not-a-zone"
    | "not-a-day"
    | "not-a-function"
    | "account-with-roles"
    | "number-taken"
    | "twice"
    | "two-functions"
    | "manager-unknown"
    | "manager-self"
    | "manager-circle";
  /** What the sentence needs: a row's number, a name, the most characters. */
  detail?: string;
  /** What the cell holds, where it holds anything. */
  written?: string;
}

const longest: Partial<Record<Column, number>> = {
  name: 120,
  department: 120,
  location: 120,
  employeeNumber: 60,
  jobTitle: 120,
};

/** One row as a person, with what is wrong with its own cells. What the file leaves out stays as it is known. */
export function readRow(
  { cells }: FileRow,
  known: KnownPerson | null,
  usualZone: string,
): { person: PersonInFile; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const startDate = cells.startDate ? dayIn(cells.startDate) : null;
  const fn = cells.function ? functionIn(cells.function) : null;
  const person: PersonInFile = {
    name: (cells.name ?? "").replace(/\s+/g, " "),
    email: (cells.email ?? "").toLowerCase(),
    department: (cells.department ?? "").replace(/\s+/g, " "),
    function: fn,
    employeeNumber: cells.employeeNumber || (known?.employeeNumber ?? null),
    managerEmail:
      cells.manager === undefined ? (known?.managerEmail ?? null) : cells.manager.toLowerCase() || null,
    location: cells.location ?? known?.location ?? "",
    timeZone: cells.timeZone || (known?.timeZone ?? usualZone),
    startDate: cells.startDate === undefined ? (known?.startDate ?? null) : startDate,
    jobTitle: cells.jobTitle ?? known?.jobTitle ?? "",
  };
  for (const column of ["name", "email", "department"] as const)
    if (!saysSomething(person[column])) problems.push({ column, problem: "missing" });
  for (const [column, value] of Object.entries(cells) as [Column, string][]) {
    const most = longest[column];
    if (most && value.length > most) problems.push({ column, problem: "too-long", detail: String(most) });
    if (hasControlSigns(value)) problems.push({ column, problem: "strange-signs" });
  }
  if (person.email && !isEmail(person.email)) problems.push({ column: "email", problem: "not-an-address" });
  if (cells.timeZone && !isTimeZone(cells.timeZone))
    problems.push({ column: "timeZone", problem: "not-a-zone" });
  if (cells.startDate && !startDate) problems.push({ column: "startDate", problem: "not-a-day" });
  if (cells.function && !fn) problems.push({ column: "function", problem: "not-a-function" });
  return { person, problems };
}
