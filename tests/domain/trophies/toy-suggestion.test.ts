import { expect, test } from "vitest";
import { readToyValue } from "~/domain/trophies/toy-suggestion";

test.each([
  ["250.000,00", "EUR", 25_000_000n],
  ["0.01", "EUR", 1n],
  ["€1,234.50", "EUR", 123_450n],
  ["500000", "JPY", 500_000n],
  ["  ", "EUR", null],
  ["", "EUR", null],
])("“%s” in %s is read as %s", (typed, currency, value) => {
  expect(readToyValue(typed, currency)).toEqual({ ok: true, value });
});

test.each([
  ["0", "EUR", "nought"],
  ["0.00", "EUR", "nought"],
  ["-1", "EUR", "negative"],
  ["a lot", "EUR", "other-currency"],
  ["1.5", "JPY", "too-many-decimals"],
  ["10000000000000", "EUR", "too-large"],
])("“%s” in %s is refused: %s", (typed, currency, reason) => {
  expect(readToyValue(typed, currency)).toEqual({ ok: false, reason });
});
