import { describe, expect, it } from "vitest";
import { groupsTogether, shownTurnout, type TurnoutGroup } from "~/domain/voting/turnout";

const group = (name: string, eligible: number, cast = 1) => ({ name, eligible, cast });
const counts = (groups: TurnoutGroup[], together?: string[]) => ({
  eligible: groups.reduce((sum, one) => sum + one.eligible, 0),
  cast: groups.reduce((sum, one) => sum + one.cast, 0),
  groups,
  together,
});
const shown = (...groups: TurnoutGroup[]) => shownTurnout(counts(groups), "Rest");

describe("turnout by group", () => {
  it("shows a group of five and no group of four", () => {
    const large = [group("Sales", 9), group("Buying", 6)];
    expect(shown(...large, group("Finance", 5))).toEqual([...large, group("Finance", 5)]);
    expect(shown(...large, group("Finance", 4))).toEqual([group("Sales", 9), group("Rest", 10, 2)]);
  });

  it("shows no group that could be worked out from the others", () => {
    expect(shown(group("Sales", 9), group("Finance", 4), group("People", 3))).toEqual([
      group("Sales", 9),
      group("Rest", 7, 2),
    ]);
    expect(shown(group("Sales", 9), group("Buying", 6), group("Finance", 1))).toEqual([
      group("Sales", 9),
      group("Rest", 7, 2),
    ]);
    expect(shown(group("Sales", 9), group("Finance", 2))).toEqual([]);
    expect(shown()).toEqual([]);
  });

  it("adds up to the whole, so that nothing is left over", () => {
    const groups = [group("Sales", 9, 4), group("Buying", 7, 3), group("Legal", 3, 2), group("People", 2, 0)];
    const rows = shown(...groups);
    expect(rows.reduce((sum, one) => sum + one.eligible, 0)).toBe(21);
    expect(rows.reduce((sum, one) => sum + one.cast, 0)).toBe(9);
    for (const row of rows) expect(row.eligible).toBeGreaterThanOrEqual(5);
  });
});

describe("groups over time", () => {
  it("stay together when they grow", () => {
    const before = groupsTogether([group("Sales", 9), group("Legal", 4), group("People", 3)]);
    expect(before).toEqual(["Legal", "People"]);
    const grown = [group("Sales", 9), group("Legal", 6), group("People", 5)];
    expect(groupsTogether(grown, before)).toEqual(before);
    expect(shownTurnout(counts(grown, before), "Rest")).toEqual([group("Sales", 9), group("Rest", 11, 2)]);
  });

  it("are joined by five people or more, or what was shown before would tell on them", () => {
    const before = ["Legal", "People"];
    const shrunk = [
      group("Sales", 9),
      group("Buying", 6),
      group("Finance", 4),
      group("Legal", 3),
      group("People", 3),
    ];
    expect(groupsTogether(shrunk, before)).toEqual(["Buying", "Finance", "Legal", "People"]);
    const still = [
      group("Sales", 9),
      group("Buying", 6),
      group("Finance", 5),
      group("Legal", 3),
      group("People", 3),
    ];
    expect(groupsTogether(still, before)).toEqual(before);
  });

  it("take another for company when those together become fewer than five", () => {
    const groups = (people: number) => [group("Sales", 9), group("Buying", 6), group("People", people)];
    expect(groupsTogether(groups(5), ["People"])).toEqual(["People"]);
    expect(groupsTogether(groups(4), ["People"])).toEqual(["Buying", "People"]);
  });

  it("never tell on a small group by the difference of two counts, whatever comes and goes", () => {
    const names = ["Sales", "Buying", "Finance", "Legal", "People"];
    const sizes = [3, 4, 5, 6, 9];
    for (let first = 0; first < 5 ** 5; first += 37)
      for (let second = 0; second < 5 ** 5; second += 211) {
        const at = (number: number) =>
          names.map((name, place) => group(name, sizes[Math.floor(number / 5 ** place) % 5]!));
        const early = groupsTogether(at(first));
        const late = groupsTogether(at(second), early);
        const joined = at(second).filter(({ name }) => late.includes(name) && !early.includes(name));
        const people = joined.reduce((sum, one) => sum + one.eligible, 0);
        expect(early.every((name) => late.includes(name))).toBe(true);
        if (joined.length > 0 && late.length < names.length) expect(people).toBeGreaterThanOrEqual(5);
        for (const row of shownTurnout(counts(at(second), late), "Rest"))
          expect(row.eligible).toBeGreaterThanOrEqual(5);
      }
  });
});
