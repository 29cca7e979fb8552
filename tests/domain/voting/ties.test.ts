import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { settleTie } from "~/domain/voting/ties";
import { electionOf } from "./elections";

const lotOrder = ["c", "a", "b"];

describe("a tie", () => {
  it("looks back to the nearest earlier round in which the tied differed", () => {
    const prior = [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
      { a: 4, b: 4 },
    ];
    const tie = settleTie(["b", "a"], { rule: "prior-rounds", lotOrder, decisions: [] }, prior);
    expect(tie).toEqual({ tied: ["a", "b"], by: "prior-rounds", order: ["a", "b"], round: 2 });
  });

  it("goes to the lot when they never differed", () => {
    const tie = settleTie(["a", "b", "c"], { rule: "prior-rounds", lotOrder, decisions: [] }, [
      { a: 1, b: 1, c: 2 },
    ]);
    expect(tie).toEqual({ tied: ["a", "b", "c"], by: "lot", order: ["c", "a", "b"] });
  });

  it("compares ids bytewise where there is no lot", () => {
    expect(settleTie(["b", "é", "a"], { rule: "lot", decisions: [] }, [])).toMatchObject({
      by: "id-order",
      order: ["a", "b", "é"],
    });
  });

  it("at the bottom of a shared count is broken like any other, among all that continue it is shared", () => {
    const bottom = tally(
      electionOf("irv", "shared", ["3: a", "2: b a", "2: c a"], { lot: { order: lotOrder } }),
    );
    expect(bottom.rounds[0]).toMatchObject({ eliminated: ["b"], tie: { by: "lot" } });
    const top = tally(electionOf("irv", "shared", ["2: a", "2: b", "1: c"]));
    expect(top).toMatchObject({ winners: ["a", "b"], outcome: "decided" });
  });

  it("left to people stops the count until they decided, and only where the winner hangs on it", () => {
    const lines = ["4: a", "2: b", "2: c b", "1: c"];
    expect(tally(electionOf("irv", "hr-decides", lines)).outcome).toBe("decided");
    const open = tally(electionOf("irv", "hr-decides", ["4: a", "3: b a", "3: c b"]));
    expect(open).toMatchObject({
      outcome: "tie_open",
      openTie: ["b", "c"],
      rounds: [{ tie: { by: "open" } }],
    });
    const decisions = [{ order: ["b", "c"], reason: "b was named by more nominators" }];
    const decided = tally(electionOf("irv", "hr-decides", ["4: a", "3: b a", "3: c b"], { decisions }));
    expect(decided).toMatchObject({ winners: ["b"], rounds: [{ eliminated: ["c"] }, { elected: ["b"] }] });
    const afterMajority = tally(
      electionOf("irv", "hr-decides", ["9: a", "2: b", "2: c"], { lot: { order: lotOrder } }),
    );
    expect(afterMajority).toMatchObject({ outcome: "decided", ranking: [["a"], ["c"], ["b"]] });
  });
});
