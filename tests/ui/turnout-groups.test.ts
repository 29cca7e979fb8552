import { expect, it } from "vitest";
import { namedGroups } from "~/ui/turnout-groups";

it("groups stand as Sales, Procurement, the rest by name and the small ones, whatever their figures", () => {
  const groups = ["other", "finance", "procurement", "Small ones", "sales"].map((name, eligible) => ({
    name,
    eligible,
  }));
  const names = namedGroups(groups, "Small ones").map(({ name }) => name);
  expect(names[0]).toBe("Sales");
  expect(names[1]).toBe("Procurement");
  expect(names.slice(2, 4)).toEqual([...names.slice(2, 4)].sort());
  expect(names[4]).toBe("Small ones");
});
