import { departmentFunctions, type DepartmentFunction } from "./department-function";

/** People as the house names them: Sales, then Procurement, then the rest, by name within each. */
export function sidesFirst<T extends { name: string; departmentFunction: DepartmentFunction }>(
  people: readonly T[],
): T[] {
  const place = (person: T) => departmentFunctions.indexOf(person.departmentFunction);
  return [...people].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, "en"));
}
