import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { candidatesOf, electionOf } from "./elections";

describe("approval", () => {
  it("elects who is approved of most, with several seats the top ones", () => {
    const election = electionOf("approval", "shared", ["3: a b", "2: b c", "1: c", "4:"]);
    expect(tally(election)).toMatchObject({
      winners: ["b"],
      ranking: [["b"], ["a", "c"]],
      rounds: [{ tallies: { a: 3, b: 5, c: 3 }, continuing: 6, exhausted: 0 }],
      valid: 6,
      abstentions: 4,
    });
    expect(tally({ ...election, seats: 3 }).winners).toEqual(["b", "a", "c"]);
  });

  it("shares the last seat and no other", () => {
    const lines = ["3: a", "2: b", "2: c", "1: d"];
    const shared = tally(electionOf("approval", "shared", lines, { seats: 2 }));
    expect(shared.winners).toEqual(["a", "b", "c"]);
    const open = tally(electionOf("approval", "hr-decides", lines, { seats: 2 }));
    expect(open).toMatchObject({ winners: [], openTie: ["b", "c"], ranking: [["a"], ["b", "c"], ["d"]] });
    const lot = { order: ["d", "c", "b", "a"] };
    const drawn = tally(electionOf("approval", "lot", lines, { seats: 2, lot }));
    expect(drawn).toMatchObject({ winners: ["a", "c"], ranking: [["a"], ["c"], ["b"], ["d"]] });
  });

  it("elects nobody of whom no ballot approves", () => {
    const election = electionOf("approval", "shared", ["1: a"], { seats: 3 });
    expect(tally({ ...election, candidates: candidatesOf(["a", "b"]) }).winners).toEqual(["a"]);
  });
});

describe("score", () => {
  it("elects the highest sum; a blank is 0", () => {
    const result = tally(electionOf("score", "shared", ["1: a5 b4", "1: b2", "1: a0 c1"]));
    expect(result).toMatchObject({ winners: ["b"], rounds: [{ tallies: { a: 5, b: 6, c: 1 } }] });
  });

  it("prefers the one with more top scores among equal sums, before any tie rule", () => {
    const lines = ["1: a5 b3", "1: a1 b3"];
    for (const tie of ["shared", "lot", "prior-rounds", "hr-decides"] as const) {
      const result = tally(electionOf("score", tie, lines, { lot: { order: ["b", "a"] } }));
      expect(result.winners).toEqual(["a"]);
      expect(result.rounds[0]!.tie).toEqual({
        tied: ["a", "b"],
        by: "top-scores",
        order: ["a", "b"],
        compared: [{ by: "top-scores", values: { a: 1, b: 0 } }],
      });
    }
  });

  it("goes on to the tie rule among those with as many top scores, and leaves out who has fewer", () => {
    const lines = ["1: a5 b5 c3", "1: a1 b1 c3"];
    expect(tally(electionOf("score", "shared", lines)).winners).toEqual(["a", "b"]);
    const open = tally(electionOf("score", "hr-decides", lines));
    expect(open).toMatchObject({
      openTie: ["a", "b"],
      rounds: [{ tie: { tied: ["a", "b", "c"], by: "open" } }],
    });
    const lot = { order: ["c", "b", "a"] };
    const drawn = tally(electionOf("score", "lot", lines, { lot }));
    expect(drawn.rounds[0]!.tie).toMatchObject({ by: "lot", order: ["b", "a", "c"] });
  });

  it("counts top scores of its own scale", () => {
    const rules = { tie: "shared" as const, maxScore: 3 };
    expect(tally(electionOf("score", "shared", ["1: a3 b2", "1: b2", "1: a1"], { rules })).winners).toEqual([
      "a",
    ]);
  });

  it("has no winner when every score is 0", () => {
    const result = tally(electionOf("score", "shared", ["2: a0 b0"]));
    expect(result).toMatchObject({ winners: [], outcome: "no_winner", valid: 2, ranking: [["a", "b"]] });
  });
});

describe("points by place", () => {
  it("gives a point for each entry below", () => {
    const result = tally(electionOf("borda", "shared", ["2: a b c", "1: c b a"]));
    expect(result).toMatchObject({ winners: ["a"], rounds: [{ tallies: { a: 4, b: 3, c: 2 } }] });
  });

  it("lets unranked entries share what is left, and equal ranks the average of their places", () => {
    const truncated = tally(electionOf("borda", "shared", ["1: a", "1: b c d a"]));
    expect(truncated.rounds[0]!.tallies).toEqual({ a: 3, b: 4, c: 3, d: 2 });
    const equal = tally(electionOf("borda", "shared", ["1: a=b c d", "1: a b=c=d"]));
    expect(equal.rounds[0]!.tallies).toEqual({ a: 5.5, b: 3.5, c: 2, d: 1 });
  });

  it("is exact with half points", () => {
    const result = tally(electionOf("borda", "shared", ["1: a=b c", "3: c a=b"]));
    expect(result.rounds[0]!.tallies).toEqual({ a: 3, b: 3, c: 6 });
    const halves = tally(electionOf("borda", "shared", ["3: a=b c=d"]));
    expect(halves.rounds[0]!.tallies).toEqual({ a: 7.5, b: 7.5, c: 1.5, d: 1.5 });
  });
});
