import { describe, expect, it } from "vitest";
import { makePerson } from "../../prisma/factories";
import {
  countEligible,
  listCandidates,
  listEligibleIds,
  searchCandidates,
} from "~/db/eligible-people.server";
import { anyone, whyNot, type PersonRule } from "~/domain/awards/eligibility";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { departments, alice } = await cast(db);
const day = new Date("2026-02-28T00:00:00Z");
const inSales = { departmentId: departments.sales.id };
await makePerson(db, { ...inSales, name: "Late Joiner", startDate: new Date("2026-01-31T00:00:00Z") });
await makePerson(db, { ...inSales, name: "Later Joiner", startDate: new Date("2026-02-01T00:00:00Z") });
await makePerson(db, { ...inSales, name: "No Start", startDate: null });
await makePerson(db, { ...inSales, name: "Gone Away", deactivatedAt: new Date("2026-02-01T00:00:00Z") });
await makePerson(db, { ...inSales, name: "Zoë Åkerström", location: "Halifax" });

const rules: Partial<PersonRule>[] = [
  {},
  { functions: ["sales", "procurement"] },
  { departmentIds: [departments.people.id] },
  { locations: ["Halifax"] },
  { withoutHr: true },
  { withoutHr: true, functions: ["hr", "sales"] },
  { exceptIds: [alice.id] },
  { minTenureMonths: 1 },
  { minTenureMonths: 1, functions: ["sales"], exceptIds: [alice.id] },
];

describe("the rule in the database", () => {
  it.each(rules)("lets in exactly those whom the rule of the house lets in: %o", async (change) => {
    const rule = { ...anyone, ...change };
    const ids = (await db.person.findMany({ select: { id: true } })).map(({ id }) => id);
    const candidates = await listCandidates(db, ids);
    expect(candidates).toHaveLength(ids.length);
    const expected = candidates.filter((person) => whyNot(person, rule, day) === null).map(({ id }) => id);
    expect(await listEligibleIds(db, rule, day)).toEqual(expected.sort());
    expect(await countEligible(db, rule, day)).toBe(expected.length);
  });
});

describe("the search for people", () => {
  it("finds all words in any order and without accents", async () => {
    const found = await searchCandidates(db, "akerstrom ZOE", 10);
    expect(found.map(({ name }) => name)).toEqual(["Zoë Åkerström"]);
  });

  it("puts those whose name has the words before those whose department has them", async () => {
    await makePerson(db, { ...inSales, name: "Ursala Vane" });
    const [first, ...others] = await searchCandidates(db, "sal", 10);
    expect(first?.name).toBe("Ursala Vane");
    expect(others.length).toBeGreaterThan(2);
    expect(new Set(others.map(({ name }) => name)).has("Ursala Vane")).toBe(false);
  });

  it("finds nobody for nothing, and nobody who left", async () => {
    expect(await searchCandidates(db, "   ", 10)).toEqual([]);
    expect(await searchCandidates(db, "Gone", 10)).toEqual([]);
  });
});
