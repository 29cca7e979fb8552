import type { Database, Tx } from "./client.server";
import { searchCandidates } from "./eligible-people.server";
import { listWinPeople } from "./wins.server";

const mostFound = 12;

/** Name and job of the people named in a form. */
export async function listNamedPeople(db: Database | Tx, ids: readonly string[]) {
  const people = await listWinPeople(db, [...new Set(ids)]);
  return people.map(({ id, name, jobTitle, department }) => ({
    id,
    name,
    detail: jobTitle || department.name,
  }));
}

/** People for a name typed in the form where no scripts run. */
export async function findPeopleFor(db: Database | Tx, query: string) {
  const rows = await searchCandidates(db, query, mostFound);
  return rows.map(({ id, name, jobTitle, departmentName, departmentFunction }) => ({
    id,
    name,
    detail: jobTitle,
    department: departmentName,
    departmentFunction,
  }));
}
