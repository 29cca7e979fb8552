import { describe, expect, it } from "vitest";
import { remarksOn } from "~/domain/voting/remarks";
import type { BallotChoice, CountingMethod } from "~/domain/voting/election";

const ids = ["a", "b", "c"];
const wordsOf = (method: CountingMethod, choice: BallotChoice) =>
  remarksOn(method, ids, choice).map(({ word }) => word);

describe("what a voter hears before casting", () => {
  it("is that the ballot is empty, in every form", () => {
    expect(wordsOf("irv", { ranks: [] })).toEqual(["empty"]);
    expect(wordsOf("plurality", { ranks: [] })).toEqual(["empty"]);
    expect(wordsOf("approval", { approve: [] })).toEqual(["empty"]);
    expect(wordsOf("star", { scores: {} })).toEqual(["empty"]);
  });

  it("is who was left out of a ranking, unless that is one who stands last anyway", () => {
    expect(remarksOn("irv", ids, { ranks: [["b"]] })).toEqual([{ word: "left-out", ids: ["a", "c"] }]);
    expect(wordsOf("irv", { ranks: [["b"], ["a"]] })).toEqual([]);
    expect(wordsOf("schulze", { ranks: [["b", "a"]] })).toEqual([]);
  });

  it("is nothing of a single choice", () => {
    expect(wordsOf("plurality", { ranks: [["b"]] })).toEqual([]);
  });

  it("is that all are the same: one shared place, every tick, equal scores", () => {
    expect(wordsOf("schulze", { ranks: [["c", "a", "b"]] })).toEqual(["all-equal"]);
    expect(wordsOf("approval", { approve: ["a", "b", "c"] })).toEqual(["all-equal"]);
    expect(wordsOf("approval", { approve: ["a", "b"] })).toEqual([]);
    expect(wordsOf("score", { scores: { a: 4, b: 4, c: 4 } })).toEqual(["all-equal"]);
    expect(wordsOf("score", { scores: { a: 0 } })).toEqual(["all-equal"]);
    expect(wordsOf("score", { scores: { a: 5, b: 5, c: 4 } })).toEqual([]);
  });

  it("is that the highest score was not given", () => {
    expect(remarksOn("score", ids, { scores: { a: 4, b: 1 } })).toEqual([{ word: "top-unused", highest: 4 }]);
    expect(wordsOf("score", { scores: { a: 5, b: 1 } })).toEqual([]);
  });

  it("is that a final between equals would pass the ballot by, where there is a final", () => {
    expect(wordsOf("star", { scores: { a: 5, b: 5, c: 1 } })).toEqual(["equal-scores"]);
    expect(wordsOf("star", { scores: { a: 5 } })).toEqual([]);
    expect(wordsOf("score", { scores: { a: 5, b: 5, c: 1 } })).toEqual([]);
  });
});
