import { departmentFunctions, type DepartmentFunction } from "~/domain/people/department-function";
import { roles } from "~/domain/people/role";
import { known } from "./known";
import { pageNumber } from "./page-number";

const sides: Record<string, DepartmentFunction[]> = {
  sales: ["sales"],
  procurement: ["procurement"],
  others: departmentFunctions.filter((fn) => fn !== "sales" && fn !== "procurement"),
};

/** What a list of people is asked for, from the query of its address. */
export function readPeopleFilter(query: URLSearchParams) {
  const text = (name: string, most: number) => (query.get(name) ?? "").trim().slice(0, most);
  const side = text("side", 20);
  const role = text("role", 20);
  return {
    search: text("q", 100),
    side: known(sides, side) ? side : "",
    functions: known(sides, side) ?? [],
    departmentId: text("department", 64),
    location: text("location", 120),
    role: roles.some((known) => known === role) ? role : "",
    state: text("state", 10) === "left" ? ("left" as const) : ("active" as const),
    page: pageNumber(query),
  };
}

export type AskedPeople = ReturnType<typeof readPeopleFilter>;
