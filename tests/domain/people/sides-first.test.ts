import { expect, test } from "vitest";
import { sidesFirst } from "~/domain/people/sides-first";

test("Sales comes first, then Procurement, then the rest, by name within each", () => {
  const person = (name: string, departmentFunction: "sales" | "procurement" | "other") => ({
    name,
    departmentFunction,
  });
  const people = [
    person("Olga", "other"),
    person("Bo", "procurement"),
    person("Zoe", "sales"),
    person("Al", "sales"),
  ];
  expect(sidesFirst(people).map(({ name }) => name)).toEqual(["Al", "Zoe", "Bo", "Olga"]);
});
