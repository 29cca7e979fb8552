import { describe, expect, it } from "vitest";
import { maySeeSheets } from "~/domain/juries/sheet-readers";
import { phases } from "~/domain/awards/phase";
import type { Role } from "~/domain/people/role";

const openTo = (role: Role) => phases.filter((phase) => maySeeSheets({ roles: [role] }, phase));

describe("the sheets of a jury", () => {
  it("are open to HR once they are counted, and to auditors with the announcement", () => {
    expect(openTo("hr")).toEqual(["certifying", "announced", "archived"]);
    expect(openTo("auditor")).toEqual(["announced", "archived"]);
  });

  it.each(["admin", "finance", "buyer"] as const)("are never open to the role %s", (role) => {
    expect(openTo(role)).toEqual([]);
  });
});
