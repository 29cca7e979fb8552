import { expect, it } from "vitest";
import type { Role } from "~/domain/people/role";
import { subjectPath } from "~/ui/act-words";

const shown = (type: string, ...roles: Role[]) => subjectPath(type, "x", { roles }) !== null;

it("links what an event is about for those alone to whom the page opens", () => {
  for (const type of ["run", "award", "cycle"]) {
    expect([type, shown(type, "hr")]).toEqual([type, true]);
    expect([type, shown(type, "auditor"), shown(type, "admin")]).toEqual([type, false, false]);
  }
  expect([shown("order", "auditor"), shown("order", "admin")]).toEqual([true, false]);
  expect([shown("vendor", "auditor"), shown("item", "admin"), shown("item", "hr")]).toEqual([
    false,
    false,
    true,
  ]);
  expect([shown("person", "auditor"), shown("laureate", "admin"), shown("letter", "admin")]).toEqual([
    true,
    true,
    true,
  ]);
  expect(shown("nothing", "hr")).toBe(false);
});
