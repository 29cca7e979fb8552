import { expect, test } from "vitest";
import { formsOf, nearWords, slipsBetween } from "~/domain/people/near-words";
import { searchText } from "~/domain/people/search-text";
import { searchWords } from "~/domain/people/search-words";

test("letters that are no letter with an accent are written with plain ones", () => {
  expect(searchText("Łukasz Æbelø", "Groß")).toBe("lukasz aebelo gross");
});

test("a search falls into words, an address stays whole", () => {
  expect(searchWords("  Jean-Luc O’Neill ")).toEqual(["jean", "luc", "o", "neill"]);
  expect(searchWords("J.Doe@fenwright.example")).toEqual(["j.doe@fenwright.example"]);
  expect(searchWords("-- ..")).toEqual([]);
});

test("the beginning of another word asks nothing, and six words are enough", () => {
  expect(searchWords("an anna anna")).toEqual(["anna"]);
  expect(searchWords("a b c d e f g")).toHaveLength(6);
});

test.each([
  ["berg", "berg", 0],
  ["berg", "bergg", 1],
  ["berg", "brg", 1],
  ["berg", "burg", 1],
  ["berg", "begr", 1],
  ["", "berg", 4],
  ["berg", "gerb", 2],
  ["ca", "abc", 3],
])("from %s to %s", (one, other, slips) => {
  expect(slipsBetween(one, other)).toBe(slips);
  expect(slipsBetween(other, one)).toBe(slips);
});

test("one slip is allowed up to seven letters, two from eight", () => {
  expect(nearWords("starlin", ["starling", "starlings"], 5)).toEqual(["starling"]);
  expect(nearWords("starlinx", ["starling", "starrling", "sterlyng"], 5)).toEqual(["starling", "starrling"]);
  expect(nearWords("an", ["ann"], 5)).toEqual([]);
  expect(nearWords("ana", ["anna"], 5)).toEqual(["anna"]);
});

test("the nearest come first and no more than asked for", () => {
  expect(nearWords("berg", ["bern", "borg", "berg"], 2)).toEqual(["berg", "bern"]);
});

test("words one slip apart share a form", () => {
  for (const [one, other] of [
    ["berg", "burg"],
    ["berg", "begr"],
    ["berg", "bergs"],
  ] as const)
    expect(formsOf(one).some((form) => formsOf(other).includes(form))).toBe(true);
});
