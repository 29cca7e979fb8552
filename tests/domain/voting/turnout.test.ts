import { describe, expect, it } from "vitest";
import { publicFile } from "~/domain/voting/public-file";
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

describe("the public file", () => {
  const file = (count: number) => ({
    format: "laurels-election/1" as const,
    method: "plurality" as const,
    seats: 1,
    rules: { tie: "lot" as const },
    candidates: [{ id: "a", name: "A" }],
    ballots: [{ count, ranks: [["a"]] }],
    receipts: ["x"],
  });

  it("holds the ballots from twenty on, below for those who may see them", () => {
    expect(publicFile(file(20), { maySeeBallots: false })).toHaveProperty("ballots");
    expect(publicFile(file(19), { maySeeBallots: false })).not.toHaveProperty("ballots");
    expect(publicFile(file(19), { maySeeBallots: false })).toHaveProperty("receipts");
    expect(publicFile(file(19), { maySeeBallots: true })).toHaveProperty("ballots");
  });
});
