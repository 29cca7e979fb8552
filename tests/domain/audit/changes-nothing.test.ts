import { expect, it } from "vitest";
import { changesNothing } from "~/domain/audit/changes-nothing";

const noon = new Date("2026-03-27T12:00:00.000Z");

it.each([
  ["the same words", { a: "x", b: 1 }, { a: "x" }, true],
  ["another word", { a: "x" }, { a: "y" }, false],
  ["the same instant", { at: noon }, { at: new Date(noon) }, true],
  ["an instant a moment later", { at: noon }, { at: new Date(noon.getTime() + 1) }, false],
  ["what is left out", { a: "x" }, { a: undefined }, true],
  ["what is emptied", { a: "x" }, { a: null }, false],
  ["rules in another order of their fields", { r: { a: 1, b: [2] } }, { r: { b: [2], a: 1 } }, true],
  ["a list in another order", { r: [1, 2] }, { r: [2, 1] }, false],
])("compares %s", (_, before, after, isNothing) => {
  expect(changesNothing(before, after)).toBe(isNothing);
});
