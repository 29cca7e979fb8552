import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noneId } from "~/domain/voting/ballot";
import { tally } from "~/domain/voting/tally";
import { electionOf, randomElection, toElection } from "./elections";

describe("most votes", () => {
  it("elects who has most first choices", () => {
    const result = tally(electionOf("plurality", "shared", ["3: a", "4: b", "1:", "2: c"]));
    expect(result).toMatchObject({
      winners: ["b"],
      ranking: [["b"], ["a"], ["c"]],
      valid: 9,
      abstentions: 1,
    });
    expect(result.rounds).toEqual([
      { tallies: { a: 3, b: 4, c: 2 }, exhausted: 0, continuing: 9, elected: ["b"], eliminated: [] },
    ]);
  });

  it("shares, draws a lot or waits for a decision when the first are equal, as the rule says", () => {
    const lines = ["3: a", "3: b", "1: c"];
    const lot = { order: ["c", "b", "a"] };
    expect(tally(electionOf("plurality", "shared", lines)).winners).toEqual(["a", "b"]);
    expect(tally(electionOf("plurality", "lot", lines, { lot })).winners).toEqual(["b"]);
    expect(tally(electionOf("plurality", "prior-rounds", lines, { lot })).rounds[0]!.tie).toMatchObject({
      by: "lot",
    });
    const open = tally(electionOf("plurality", "hr-decides", lines));
    expect(open).toMatchObject({ winners: [], outcome: "tie_open", openTie: ["a", "b"] });
    const decisions = [{ order: ["b", "a"], reason: "b closed the deal first" }];
    expect(tally(electionOf("plurality", "hr-decides", lines, { decisions })).winners).toEqual(["b"]);
  });

  it("fills several seats from the top and never with an entry nobody chose", () => {
    const election = electionOf("plurality", "shared", ["3: a", "2: b", "1: c"]);
    expect(tally({ ...election, seats: 2 }).winners).toEqual(["a", "b"]);
    const candidates = [...election.candidates, { id: "d", name: "d" }];
    expect(tally({ ...election, candidates, seats: 4 }).winners).toEqual(["a", "b", "c"]);
  });

  it("has no winner that is not preferred to none of these", () => {
    const rules = { tie: "lot" as const, none: noneId };
    const lot = { order: ["a", noneId] };
    expect(tally(electionOf("plurality", "lot", ["2: none", "1: a"], { rules }))).toMatchObject({
      outcome: "no_winner",
    });
    const level = tally(electionOf("plurality", "lot", ["2: none", "2: a"], { rules, lot }));
    expect(level).toMatchObject({ winners: [], none: { against: "a", preferWinner: 2, preferNone: 2 } });
    expect(tally(electionOf("plurality", "lot", ["1: none", "2: a"], { rules })).winners).toEqual(["a"]);
  });

  it("gives nobody with fewer votes than another the honour", () => {
    fc.assert(
      fc.property(randomElection, (drawn) => {
        const result = tally(toElection("plurality", drawn, "shared"));
        const votes = Object.values(result.rounds[0]!.tallies);
        for (const id of result.winners) expect(result.rounds[0]!.tallies[id]).toBe(Math.max(...votes));
      }),
    );
  });
});
