import type { DepartmentFunction } from "~/domain/people/department-function";
import { sidesFirst } from "~/domain/people/sides-first";
import type { Database, Tx } from "./client.server";

/** Departments and places that have people, as choices of the scorecard: Sales, then Procurement, then the rest. */
export async function listUnits(db: Database | Tx) {
  const [departments, places] = await Promise.all([
    db.department.findMany({ select: { id: true, name: true, function: true } }),
    db.headcount.groupBy({
      by: ["location"],
      where: { isActive: true, location: { not: "" }, people: { gt: 0 } },
      orderBy: { location: "asc" },
    }),
  ]);
  const named = departments.map(({ function: departmentFunction, ...one }) => ({
    ...one,
    departmentFunction: departmentFunction as DepartmentFunction,
  }));
  return { departments: sidesFirst(named), places: places.map(({ location }) => location) };
}
