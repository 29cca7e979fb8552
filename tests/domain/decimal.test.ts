import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedHalfAway, parseDecimal, typedText } from "~/domain/decimal";

describe("a number to be typed again", () => {
  it("is read as the same, with any decimals", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.nat(4), (units, digits) => {
        expect(parseDecimal(typedText(units, digits), digits)).toEqual({ ok: true, value: units });
      }),
    );
  });

  it("has no zeros at its end, and a nought in front only where it had two readings", () => {
    const texts = [typedText(1_500n, 2), typedText(1_825n, 3), typedText(-1_825n, 3), typedText(825n, 3)];
    expect(texts).toEqual(["15", "01.825", "-01.825", "0.825"]);
    expect(typedText(1_000_825n, 3)).toBe("1000.825");
  });
});

describe("a quotient", () => {
  it("is rounded half away from zero, and is never further off than a half", () => {
    expect([1n, 2n, 3n, -1n, -3n].map((over) => dividedHalfAway(over, 2n))).toEqual([1n, 1n, 2n, -1n, -2n]);
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 10n), (over, under) => {
        const off = 2n * (dividedHalfAway(over, under) * under - over);
        expect(off <= under && off >= -under).toBe(true);
        expect(dividedHalfAway(-over, under)).toBe(-dividedHalfAway(over, under));
      }),
    );
  });
});
