import { departmentFunctions, type DepartmentFunction } from "~/domain/people/department-function";
import { roles } from "~/domain/people/role";

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
    side: side in sides ? side : "",
    functions: sides[side] ?? [],
    departmentId: text("department", 64),
    location: text("location", 120),
    role: roles.some((known) => known === role) ? role : "",
    state: text("state", 10) === "left" ? ("left" as const) : ("active" as const),
    page: Math.min(100_000, Math.max(1, Number.parseInt(text("page", 8), 10) || 1)),
  };
}

export type AskedPeople = ReturnType<typeof readPeopleFilter>;
