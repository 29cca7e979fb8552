import { describe, expect, it } from "vitest";
import { shownTurnout } from "~/domain/voting/turnout";

const group = (name: string, eligible: number, cast = 1) => ({ name, eligible, cast });

describe("turnout by group", () => {
  it("shows no group with fewer than five, and none that could be worked out from the others", () => {
    expect(shownTurnout([group("Sales", 9), group("Finance", 4), group("People", 3)], "Rest")).toEqual([
      group("Sales", 9),
      group("Rest", 7, 2),
    ]);
    expect(shownTurnout([group("Sales", 9), group("Buying", 6), group("Finance", 1)], "Rest")).toEqual([
      group("Sales", 9),
      group("Rest", 7, 2),
    ]);
    expect(shownTurnout([group("Sales", 9), group("Finance", 2)], "Rest")).toEqual([]);
    expect(shownTurnout([], "Rest")).toEqual([]);
  });
});
