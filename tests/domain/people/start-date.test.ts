import { expect, it } from "vitest";
import { dayIn } from "~/domain/people/import/cells";
import { personShape } from "~/ui/person-shape";

it.each([
  ["1899-12-31", false],
  ["1900-01-01", true],
  ["2200-12-31", true],
  ["2201-01-01", false],
  ["9999-01-01", false],
])("a start date of %s is taken by the form as by an import: %s", (startDate, taken) => {
  const form = { name: "Ines", email: "ines@brasswick.example", departmentId: "sales", timeZone: "UTC" };
  expect(personShape.safeParse({ ...form, startDate }).success).toBe(taken);
  expect(dayIn(startDate) !== null).toBe(taken);
});
