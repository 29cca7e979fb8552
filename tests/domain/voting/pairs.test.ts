import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { electionOf } from "./elections";

/** a beats b by 6 to 3, b beats c by 7 to 2, c beats a by 5 to 4. */
const circle = ["4: a b c", "3: b c a", "2: c a b"];

describe("Schulze", () => {
  it("shows how many prefer whom and the strongest paths", () => {
    const result = tally(electionOf("schulze", "shared", circle));
    expect(result.pairwise).toEqual({
      ids: ["a", "b", "c"],
      rows: [
        [0, 6, 4],
        [3, 0, 7],
        [5, 2, 0],
      ],
    });
    expect(result.paths!.rows).toEqual([
      [0, 6, 6],
      [5, 0, 7],
      [5, 5, 0],
    ]);
    expect(result).toMatchObject({
      winners: ["a"],
      ranking: [["a"], ["b"], ["c"]],
      rounds: [{ tallies: { a: 2, b: 1, c: 0 }, elected: ["a"] }],
    });
  });

  it("puts entries that a ballot does not rank last together, and knows equal ranks", () => {
    const result = tally(electionOf("schulze", "shared", ["2: a", "1: b=c a"]));
    expect(result.pairwise!.rows).toEqual([
      [0, 2, 2],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(result.ranking).toEqual([["a"], ["b", "c"]]);
  });

  it("chooses from the undefeated by the most ballots that put it first, then by its tie rule", () => {
    const lines = ["2: a b c", "1: b c a", "1: c b a"];
    const result = tally(electionOf("schulze", "hr-decides", lines));
    expect(result.rounds[0]!.tie).toEqual({
      tied: ["a", "b"],
      by: "first-choices",
      order: ["a", "b"],
      compared: [{ by: "first-choices", values: { a: 2, b: 1 } }],
    });
    expect(result.winners).toEqual(["a"]);
    expect(tally(electionOf("schulze", "shared", ["1: a b", "1: b a"])).winners).toEqual(["a", "b"]);
  });

  it("takes several seats from the top of the ranking", () => {
    expect(tally(electionOf("schulze", "shared", circle, { seats: 2 })).winners).toEqual(["a", "b"]);
  });
});

describe("ranked pairs", () => {
  it("locks majorities from the strongest down and skips what would close a circle", () => {
    const result = tally(electionOf("ranked_pairs", "shared", circle));
    expect(result.majorities).toEqual([
      { winner: "b", loser: "c", votes: 7, against: 2, locked: true },
      { winner: "a", loser: "b", votes: 6, against: 3, locked: true },
      { winner: "c", loser: "a", votes: 5, against: 4, locked: false },
    ]);
    expect(result).toMatchObject({
      winners: ["a"],
      ranking: [["a"], ["b"], ["c"]],
      rounds: [{ tallies: { a: 2, b: 1, c: 0 } }],
    });
  });

  it("takes the majority with the smaller opposition first among equal ones", () => {
    const lines = ["3: c a b", "2: a=b c", "1: a b c", "2: b c a", "1: a b=c"];
    const result = tally(electionOf("ranked_pairs", "lot", lines, { lot: { order: ["c", "b", "a"] } }));
    expect(result.majorities).toEqual([
      { winner: "a", loser: "b", votes: 5, against: 2, locked: true },
      { winner: "b", loser: "c", votes: 5, against: 3, locked: true },
      { winner: "c", loser: "a", votes: 5, against: 4, locked: false },
    ]);
    expect(result.winners).toEqual(["a"]);
    expect(result.rounds[0]).not.toHaveProperty("tie");
  });

  it("orders equal majorities by the lot, so that the first of a perfect circle wins", () => {
    const lines = ["1: a b c", "1: b c a", "1: c a b"];
    for (const order of ["abc", "bac", "cab", "acb", "bca", "cba"].map((letters) => [...letters])) {
      const result = tally(electionOf("ranked_pairs", "lot", lines, { lot: { order } }));
      expect(result.winners).toEqual([order[0]]);
      expect(result.rounds[0]!.tie).toMatchObject({ tied: ["a", "b", "c"], by: "lot" });
    }
  });

  it("shares a perfect circle, or lets people choose from it", () => {
    const lines = ["1: a b c d", "1: b c a d", "1: c a b d"];
    expect(tally(electionOf("ranked_pairs", "shared", lines))).toMatchObject({
      winners: ["a", "b", "c"],
      ranking: [["a", "b", "c"], ["d"]],
      rounds: [{ tie: { by: "shared" } }],
    });
    expect(tally(electionOf("ranked_pairs", "hr-decides", lines)).openTie).toEqual(["a", "b", "c"]);
    const decisions = [{ order: ["c", "b", "a"] }];
    const decided = tally(electionOf("ranked_pairs", "hr-decides", lines, { decisions }));
    expect(decided).toMatchObject({ winners: ["c"], rounds: [{ tie: { by: "hr-decides" } }] });
    expect(decided.ranking.at(-1)).toEqual(["d"]);
  });

  it("asks nobody about equal majorities on which no seat hangs", () => {
    const lines = ["1: d a b c", "1: d b c a", "1: d c a b"];
    const result = tally(electionOf("ranked_pairs", "hr-decides", lines));
    expect(result).toMatchObject({ winners: ["d"], outcome: "decided" });
    expect(result.rounds[0]).not.toHaveProperty("tie");
    const two = tally(electionOf("ranked_pairs", "hr-decides", lines, { seats: 2 }));
    expect(two).toMatchObject({ outcome: "tie_open", openTie: ["a", "b", "c"] });
    const decisions = [{ order: ["b", "c", "a"] }];
    expect(tally(electionOf("ranked_pairs", "hr-decides", lines, { seats: 2, decisions })).winners).toEqual([
      "d",
      "b",
    ]);
  });
});
