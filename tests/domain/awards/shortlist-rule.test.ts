import { describe, expect, it } from "vitest";
import { balanceOf } from "~/domain/awards/balance";
import { applyRule, type ShortlistRule } from "~/domain/awards/shortlist-rule";

const entry = (id: string, stories: number, points = 0, scorers = 0) => ({
  id,
  title: id,
  state: "open",
  stories,
  points,
  scorers,
});
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const rule = (most: number, more: Partial<ShortlistRule> = {}): ShortlistRule => ({
  by: "stories",
  most,
  ties: "all",
  ...more,
});

describe("the first by nominations", () => {
  const entries = [entry("d", 1), entry("b", 3), entry("c", 3), entry("a", 5)];

  it.each([
    [1, ["a"], []],
    [2, ["a", "b", "c"], []],
    [3, ["a", "b", "c"], []],
    [4, ["a", "b", "c", "d"], []],
    [9, ["a", "b", "c", "d"], []],
  ])("%s of four, with all that share the last place", (most, chosen, tied) => {
    const outcome = applyRule(entries, rule(most));
    expect([ids(outcome.chosen), ids(outcome.tied)]).toEqual([chosen, tied]);
  });

  it.each([
    [2, ["a"], ["b", "c"]],
    [3, ["a", "b", "c"], []],
  ])("%s of four, and a shared last place is left to HR", (most, chosen, tied) => {
    const outcome = applyRule(entries, rule(most, { ties: "none" }));
    expect([ids(outcome.chosen), ids(outcome.tied)]).toEqual([chosen, tied]);
  });
});

describe("the first by points", () => {
  it("compares means exactly, and leaves out who has none", () => {
    const entries = [
      entry("none", 9),
      entry("third", 1, 10, 3),
      entry("half", 1, 7, 2),
      entry("same", 1, 20, 6),
    ];
    const outcome = applyRule(entries, rule(2, { by: "points", ties: "none" }));
    expect([ids(outcome.chosen), ids(outcome.tied)]).toEqual([["half"], ["same", "third"]]);
    expect(ids(applyRule(entries, rule(9, { by: "points" })).chosen)).toEqual(["half", "same", "third"]);
  });

  it("takes no points as a score of its own", () => {
    const entries = [entry("zero", 1, 0, 2), entry("one", 1, 1, 1)];
    expect(ids(applyRule(entries, rule(1, { by: "points" })).chosen)).toEqual(["one"]);
  });
});

describe("the balance", () => {
  it("has shares in whole percent, the largest group first, and marks fewer than five people", () => {
    const group = (name: string, company: number, nominees: number, shortlist: number) => ({
      name,
      company,
      nominees,
      shortlist,
    });
    const rows = balanceOf([group("Legal", 4, 0, 0), group("Dock", 5, 1, 1), group("Sales", 91, 2, 0)]);
    expect(rows.map(({ name, shares, isSmall }) => [name, Object.values(shares), isSmall])).toEqual([
      ["Sales", [91, 67, 0], false],
      ["Dock", [5, 33, 100], false],
      ["Legal", [4, 0, 0], true],
    ]);
    expect(balanceOf([group("Empty", 0, 0, 0)])).toEqual([]);
  });
});
