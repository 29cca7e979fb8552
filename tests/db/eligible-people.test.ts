import { describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { makeAward, makeCategory, makeCycle, makePerson } from "../../prisma/factories";
import { chanceOf } from "../../prisma/seed/chance";
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
  { alsoIds: [alice.id] },
  { alsoIds: [alice.id], exceptIds: [alice.id], functions: ["procurement"] },
  { alsoIds: [alice.id, "nobody"], locations: ["Halifax"] },
  { exceptIds: [alice.id, "nobody"], functions: ["sales", "hr"], withoutHr: true },
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
    expect(await countEligible(db, rule, day, 2)).toBe(Math.min(expected.length, 2));
  });
});

describe("rules of every kind together", () => {
  it("are the same in the database and in the house for each of sixty random rules", async () => {
    const { award, people } = await makeRecord();
    const chance = chanceOf("eligibility");
    const any = (sides: number) => Math.floor(chance() * sides);
    const someOf = <T>(list: readonly T[]) => (any(2) === 0 ? [] : list.filter(() => any(3) === 0));
    const ids = (await db.person.findMany({ select: { id: true } })).map(({ id }) => id);
    const candidates = await listCandidates(db, ids);
    const sizes = new Set<number>();
    for (let round = 0; round < 60; round += 1) {
      const rule: PersonRule = {
        functions: someOf(["sales", "procurement", "other"]),
        departmentIds: someOf(Object.values(departments).map(({ id }) => id)),
        locations: someOf(["Halifax", ""]),
        teamOfIds: someOf(people.slice(0, 4)),
        minTenureMonths: [0, 0, 1, 26][any(4)]!,
        withoutHr: any(2) === 0,
        restCycles: any(3),
        awardId: any(4) === 0 ? "another" : award.id,
        win: (["none", "none", "confirmed", "validated"] as const)[any(4)]!,
        winMonths: 1 + any(12),
        exceptIds: someOf(people.slice(2, 5)),
        alsoIds: someOf(people.slice(3, 7)),
      };
      const expected = candidates.filter((person) => whyNot(person, rule, day) === null);
      expect(await listEligibleIds(db, rule, day), JSON.stringify(rule)).toEqual(
        expected.map(({ id }) => id).sort(),
      );
      expect(await countEligible(db, rule, day), JSON.stringify(rule)).toBe(expected.length);
      sizes.add(expected.length);
    }
    expect(sizes.size).toBeGreaterThan(5);
  });

  it("tell nobody of laureates before the announcement", async () => {
    const { award, secret } = await makeRecord();
    const [person] = await listCandidates(db, [secret]);
    expect(person?.facts.honours).toEqual([]);
    expect(whyNot(person!, { ...anyone, restCycles: 3, awardId: award.id }, day)).toBeNull();
  });
});

/** People in a chain of managers that runs in a circle, with wins, and laureates of four cycles, one not announced. */
async function makeRecord() {
  const award = await makeAward(db);
  const people: string[] = [];
  for (let at = 0; at < 7; at += 1) {
    const managerId = people.at(-1) ?? null;
    people.push((await makePerson(db, { ...inSales, managerId } as never)).id);
  }
  await db.person.update({ where: { id: people[1]! }, data: { managerId: people[3]! } });
  for (const [at, state] of (["confirmed", "validated", "submitted", "closed"] as const).entries()) {
    const win = await db.win.create({
      data: {
        ...{ title: `Win ${at}`, currency: "EUR", state, submittedById: people[at]! },
        ...{ createdAt: day, updatedAt: day },
      },
    });
    await db.winParticipant.create({ data: { winId: win.id, personId: people[at]!, side: "sales" } });
    const on = new Date(Date.UTC(2025, 11 - at * 3, 28));
    await db.milestone.create({ data: { winId: win.id, kind: "won", on } });
  }
  for (const [at, phase] of (["archived", "announced", "announced", "certifying"] as const).entries()) {
    const announcedAt = phase === "certifying" ? null : new Date(Date.UTC(2025, at, 1));
    const cycle = await makeCycle(db, { phase, announcedAt });
    const category = await makeCategory(db, cycle.id, award.id);
    await db.laureate.create({
      data: {
        ...{ awardId: award.id, categoryId: category.id, awardName: award.name, title: "A laureate" },
        ...{
          citation: "For this.",
          honouredOn: day,
          certificateCode: randomUUID(),
          announcedAt,
          createdAt: day,
        },
        members: { create: { personId: people[at + 1]!, name: "A laureate", function: "other" } },
      },
    });
  }
  return { award, people, secret: people[4]! };
}

describe("the search for people", () => {
  it("finds all words in any order and without accents", async () => {
    const found = await searchCandidates(db, "akerstrom ZOE", 10);
    expect(found.map(({ name }) => name)).toEqual(["Zoë Åkerström"]);
  });

  it("puts those whose name has the words before those whose department has them", async () => {
    await makePerson(db, { ...inSales, name: "Salka Vane" });
    const [first, ...others] = await searchCandidates(db, "sal", 10);
    expect(first?.name).toBe("Salka Vane");
    expect(others.length).toBeGreaterThan(2);
    expect(new Set(others.map(({ name }) => name)).has("Salka Vane")).toBe(false);
  });

  it("finds nobody for nothing, and nobody who left", async () => {
    expect(await searchCandidates(db, "   ", 10)).toEqual([]);
    expect(await searchCandidates(db, "Gone", 10)).toEqual([]);
  });
});
