import { describe, expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";

const file = {
  format: "laurels-election/1",
  method: "irv",
  candidates: [
    { id: "a", name: "Ash" },
    { id: "b", name: "Birch" },
  ],
  ballots: [{ count: 2, ranks: [["a"], ["b"]] }, { ranks: [["b"]] }, { ranks: [] }],
};

describe("an election file", () => {
  it("needs no more than candidates and ballots", () => {
    expect(parseElection(file)).toMatchObject({ seats: 1, rules: { tie: "prior-rounds" } });
    expect(recount(parseElection(file))).toMatchObject({ agrees: null, result: { winners: ["a"] } });
  });

  it("agrees with the result it holds, in full or in part, or differs", () => {
    const { result } = recount(parseElection(file));
    expect(recount(parseElection({ ...file, result: JSON.parse(JSON.stringify(result)) })).agrees).toBe(true);
    expect(recount(parseElection({ ...file, result: { winners: ["a"] } })).agrees).toBe(true);
    expect(recount(parseElection({ ...file, result: { winners: ["b"] } })).agrees).toBe(false);
    const rounds = [{ ...result.rounds[0], tallies: { a: 1, b: 2 } }];
    expect(recount(parseElection({ ...file, result: { rounds } })).agrees).toBe(false);
  });

  it("says when the seed is not the one committed to", () => {
    const lot = { seed: "aa", commitment: "bb" };
    expect(recount(parseElection({ ...file, lot })).doubts).toEqual(["seed"]);
  });

  it("names every invalid ballot by its position", () => {
    const ballots = [
      { ranks: [["a"]] },
      { ranks: [["x"]] },
      { ranks: [["a"], ["a"]] },
      { ranks: [["a", "b"]] },
      { count: 0, ranks: [] },
      { approve: ["a"] },
    ];
    const message =
      /Ballot 2 names "x".*Ballot 3 names "a" twice.*Ballot 4 has equal ranks.*Ballot 5.*Ballot 6 has no ranks/;
    expect(() => parseElection({ ...file, ballots })).toThrow(message);
    expect(() => parseElection({ ...file, ballots })).not.toThrow(/Ballot 1 /);
  });

  it.each([
    ["another format", { format: "other/2" }, "format"],
    ["an unknown method", { method: "tarot" }, "method"],
    ["an unknown tie rule", { rules: { tie: "duel" } }, "tie rule"],
    ["a candidate twice", { candidates: [{ id: "a" }, { id: "a" }] }, "Candidate 2"],
    ["a lot that misses a candidate", { lot: { order: ["a"] } }, "lot.order"],
    ["no ballots", { ballots: undefined }, "no ballots"],
    ["no seats", { seats: 0 }, "seats"],
  ])("refuses %s", (_, part, message) => {
    expect(() => parseElection({ ...file, ...part })).toThrow(message);
  });
});
