import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { electionOf } from "./elections";

const lot = { order: ["d", "c", "b", "a"] };

describe("STAR", () => {
  it("holds a runoff between the two highest sums, which the second can win", () => {
    const result = tally(electionOf("star", "shared", ["2: a5 b3", "3: a4 b5 c1"]));
    expect(result).toMatchObject({ winners: ["b"], ranking: [["b"], ["a"], ["c"]] });
    expect(result.rounds).toMatchObject([
      { part: "scores", tallies: { a: 22, b: 21, c: 3 }, elected: [], eliminated: ["c"] },
      {
        part: "runoff",
        tallies: { a: 2, b: 3 },
        exhausted: 0,
        continuing: 5,
        elected: ["b"],
        eliminated: ["a"],
      },
    ]);
    expect(result.pairwise).toEqual({
      ids: ["a", "b", "c"],
      rows: [
        [0, 2, 5],
        [3, 0, 5],
        [0, 0, 0],
      ],
    });
  });

  it("counts ballots without a preference between the finalists as none", () => {
    const { rounds } = tally(electionOf("star", "shared", ["2: a5 b4", "1: a3 b3", "4: c1"]));
    expect(rounds[1]).toMatchObject({ tallies: { a: 2, b: 0 }, continuing: 2, exhausted: 5 });
  });

  it("chooses finalists with equal sums by how often ballots prefer them to each other", () => {
    const result = tally(electionOf("star", "hr-decides", ["1: c5 b3 a1", "1: c5 b3 a1", "1: c5 b1 a5"]));
    expect(result.rounds[0]).toMatchObject({
      tallies: { a: 7, b: 7, c: 15 },
      eliminated: ["a"],
      tie: { tied: ["a", "b"], by: "head-to-head", order: ["b", "a"] },
    });
    expect(result.rounds[0]!.tie!.compared).toEqual([{ by: "head-to-head", values: { a: 1, b: 2 } }]);
  });

  it("then by the most top scores", () => {
    const result = tally(electionOf("star", "hr-decides", ["1: c5 a5 b2", "1: c5 a1 b4"]));
    expect(result.rounds[0]!.tie).toMatchObject({
      by: "top-scores",
      order: ["a", "b"],
      compared: [{ by: "head-to-head", values: { a: 1, b: 1 } }, { by: "top-scores" }],
    });
  });

  it("then by the lot, when more than one could win the runoff", () => {
    // b and c tie for the second place; b would win the runoff against a, c would not.
    const lines = ["2: a3 b4 c2", "1: a0 b0 c2", "1: a3 b0 c2"];
    const drawn = (order: string[]) => tally(electionOf("star", "lot", lines, { lot: { order } }));
    expect(drawn(["c", "b", "a"])).toMatchObject({
      winners: ["a"],
      rounds: [{ tie: { tied: ["b", "c"], by: "lot", order: ["c", "b"] } }, { tallies: { a: 3, c: 1 } }],
    });
    expect(drawn(["b", "c", "a"]).winners).toEqual(["b"]);
    expect(tally(electionOf("star", "shared", lines)).winners).toEqual(["a", "b"]);
    expect(tally(electionOf("star", "hr-decides", lines)).openTie).toEqual(["b", "c"]);
  });

  it("asks nobody about a second place that changes nothing", () => {
    const lines = ["1: a5 b2 c1", "1: a5 b1 c2"];
    for (const tie of ["shared", "hr-decides", "lot"] as const) {
      const result = tally(electionOf("star", tie, lines, { lot }));
      expect(result).toMatchObject({ winners: ["a"], outcome: "decided" });
      expect(result.rounds[0]!.tie).toMatchObject({ tied: ["b", "c"], by: "lot", order: ["c", "b"] });
      expect(result.rounds[1]!.tallies).toEqual({ a: 2, c: 0 });
    }
  });

  it("shares with everybody who would win a runoff that the tie allows, or lets people choose the finalists", () => {
    const lines = ["1: a5 b3 c1", "1: b5 c3 a1", "1: c5 a3 b1"];
    const shared = tally(electionOf("star", "shared", lines));
    expect(shared).toMatchObject({ winners: ["a", "b", "c"], ranking: [["a", "b", "c"]] });
    expect(shared.rounds).toHaveLength(1);
    const open = tally(electionOf("star", "hr-decides", lines));
    expect(open).toMatchObject({ winners: [], openTie: ["a", "b", "c"] });
    const decisions = [{ order: ["c", "a", "b"] }];
    const decided = tally(electionOf("star", "hr-decides", lines, { decisions }));
    expect(decided.rounds[1]!.tallies).toEqual({ a: 1, c: 2 });
    expect(decided.winners).toEqual(["c"]);
  });

  it("breaks an equal runoff by the higher sum, then by the most top scores", () => {
    const higher = tally(electionOf("star", "hr-decides", ["1: a5 b4", "1: a2 b5", "1: a3 b3"]));
    expect(higher.rounds[1]!.tie).toMatchObject({ by: "score", order: ["b", "a"] });
    expect(higher.winners).toEqual(["b"]);
    const tops = tally(electionOf("star", "hr-decides", ["1: a5 b3", "1: a2 b4"]));
    expect(tops.rounds[1]!.tie).toMatchObject({ by: "top-scores", order: ["a", "b"] });
    expect(tops.rounds[1]!.tie!.compared!.map(({ by }) => by)).toEqual(["score", "top-scores"]);
  });

  it("repeats the count without the winners for several seats", () => {
    const result = tally(electionOf("star", "shared", ["3: a5 b4 c1", "2: c5 b3"], { seats: 2 }));
    expect(result.winners).toEqual(["a", "b"]);
    expect(result.rounds.map(({ seat, part }) => [seat, part])).toEqual([
      [1, "scores"],
      [1, "runoff"],
      [2, "scores"],
      [2, "runoff"],
    ]);
    expect(result.rounds[2]!.tallies).toEqual({ b: 18, c: 13 });
  });

  it("elects nobody with a sum of 0, and needs no runoff for one entry", () => {
    expect(tally(electionOf("star", "shared", ["2: a0 b0"]))).toMatchObject({
      winners: [],
      outcome: "no_winner",
    });
    const single = tally(electionOf("star", "shared", ["2: a1 b0"]));
    expect(single).toMatchObject({ winners: ["a"], ranking: [["a"], ["b"]] });
    expect(single.rounds).toHaveLength(1);
  });
});
