import { expect, it } from "vitest";
import { managerAfter, missingIn } from "~/domain/people/merged";

const on = new Date("2024-03-01");
const full = { employeeNumber: "F-1", startDate: on, jobTitle: "Buyer" };
const bare = { employeeNumber: null, startDate: null, jobTitle: "" };

it("takes over what the kept one lacks and nothing else", () => {
  expect(missingIn(bare, full)).toEqual(full);
  expect(missingIn(full, { employeeNumber: "F-2", startDate: new Date(), jobTitle: "Lead" })).toEqual({});
  expect(missingIn(bare, bare)).toEqual({});
});

it("reports past the account that goes, and never to itself", () => {
  const account = (id: string, managerId: string | null) => ({
    id,
    manager: managerId ? { id: managerId } : null,
  });
  expect(managerAfter(account("k", "m"), account("g", "n"), ["m"])).toEqual({ id: "m" });
  expect(managerAfter(account("k", "g"), account("g", "n"), ["g", "n"])).toEqual({ id: "n" });
  expect(managerAfter(account("k", "g"), account("g", "k"), ["g", "k"])).toBeNull();
  expect(managerAfter(account("k", null), account("g", "n"), [])).toBeNull();
});
