import { describe, expect, it } from "vitest";
import { checkGift, type Gift, type GivenAward } from "~/domain/laureates/direct-award";

const now = new Date("2026-03-12T10:00:00Z");
const award: GivenAward = {
  kind: "direct",
  retiredAt: null,
  nomineeKind: "either",
  requireBothSides: false,
  citationLength: 40,
};
const alice = { id: "a", name: "Alice Moreau", active: true, departmentFunction: "sales" as const };
const bob = { id: "b", name: "Bob Tanaka", active: true, departmentFunction: "procurement" as const };

function gift(changed: Partial<Gift> = {}): Gift {
  const people = changed.people ?? [alice];
  return {
    giverId: "d",
    people,
    named: people.length,
    teamName: "",
    citation: "She asked first.",
    honouredOn: new Date("2026-03-12"),
    winState: null,
    ...changed,
  };
}

function reason(rules: Partial<GivenAward>, changed: Partial<Gift>): string {
  const verdict = checkGift({ ...award, ...rules }, gift(changed), now);
  return verdict.ok ? `granted: ${verdict.value.title}` : verdict.reason;
}

describe("an award given at once", () => {
  it("takes its title from the people or the team", () => {
    expect(reason({}, {})).toBe("granted: Alice Moreau");
    expect(reason({}, { people: [alice, bob] })).toBe("granted: Alice Moreau and Bob Tanaka");
    expect(reason({}, { people: [alice, bob], teamName: " The crane " })).toBe("granted: The crane");
  });

  it.each<[string, Partial<GivenAward>, Partial<Gift>]>([
    ["award-not-direct", { kind: "vote" }, {}],
    ["award-retired", { retiredAt: now }, {}],
    ["honouree-missing", {}, { people: [] }],
    ["honouree-gone", {}, { named: 2 }],
    ["honouree-gone", {}, { people: [{ ...alice, active: false }] }],
    ["honours-giver", {}, { giverId: "a" }],
    ["honours-giver", {}, { giverId: "b", people: [alice, bob] }],
    ["person-expected", { nomineeKind: "person" }, { people: [alice, bob] }],
    ["team-too-small", { nomineeKind: "team" }, {}],
    ["both-sides-needed", { requireBothSides: true }, {}],
    ["citation-missing", {}, { citation: "  " }],
    ["citation-too-long", {}, { citation: "x".repeat(41) }],
    ["date-ahead", {}, { honouredOn: new Date("2026-03-13") }],
    ["date-long-ago", {}, { honouredOn: new Date("2016-03-11") }],
    ["date-long-ago", {}, { honouredOn: new Date("1800-01-01") }],
    ["granted: Alice Moreau", {}, { honouredOn: new Date("2016-03-12") }],
    ["win-not-confirmed", {}, { winState: "submitted" }],
  ])("is refused as %s", (expected, rules, changed) => {
    expect(reason(rules, changed)).toBe(expected);
  });
});
