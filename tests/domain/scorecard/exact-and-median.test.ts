import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, less, plus, rounded, roundedUp, shareOf, whole } from "~/domain/scorecard/exact";
import { isSmall, medianOf } from "~/domain/scorecard/median";

const number = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const under = fc.bigInt({ min: 1n, max: 10n ** 9n });

describe("an exact number", () => {
  it("adds and takes away without loss", () => {
    fc.assert(
      fc.property(number, under, number, under, (a, b, c, d) => {
        const [one, other] = [
          { over: a, under: b },
          { over: c, under: d },
        ];
        expect(compare(less(plus(one, other), other), one)).toBe(0);
        expect(compare(one, other)).toBe(-compare(other, one));
      }),
    );
  });

  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [49n, 100n, 0n],
    [-49n, 100n, 0n],
    [5n, 2n, 3n],
  ])("%s over %s is shown as %s", (over, below, shown) => {
    expect(rounded({ over, under: below })).toBe(shown);
  });

  it("has no share of nothing, and one of what counts down", () => {
    expect(shareOf(3, 0)).toBeNull();
    expect(shareOf(-3n, -4n)).toEqual({ over: 3n, under: 4n });
  });
});

describe("a median", () => {
  const of = (...values: number[]) => medianOf(values.map((value) => ({ value: whole(value), count: 1 })));

  it.each([
    [[7], 7n, 1n],
    [[9, 1, 5], 5n, 1n],
    [[1, 2], 3n, 2n],
    [[1, 2, 2, 9], 2n, 1n],
    [[4, 1, 3, 2], 5n, 2n],
  ])("of %j is %s over %s", (values, over, below) => {
    expect(compare(of(...values)!, { over, under: below })).toBe(0);
  });

  it("of nothing is nothing", () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([{ value: whole(3), count: 0 }])).toBeNull();
  });

  it("is the same from values and from how often each occurs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (values) => {
        const counts = new Map<number, number>();
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
        const tally = [...counts].map(([value, count]) => ({ value: whole(value), count }));
        const median = medianOf(tally)!;
        expect(compare(median, of(...values)!)).toBe(0);
        const [below, above] = [-1, 1].map(
          (way) => values.filter((value) => compare(whole(value), median) === way).length,
        );
        expect(Math.max(below!, above!)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it("of four is a small sample, of five it is not", () => {
    expect([0, 4, 5].map(isSmall)).toEqual([true, true, false]);
  });
});

it("counts what is still to go in whole ones, upwards", () => {
  const up = (over: bigint, under: bigint) => roundedUp({ over, under });
  expect([up(13n, 10n), up(10n, 10n), up(1n, 10n), up(0n, 10n), up(-13n, 10n)]).toEqual([
    2n,
    1n,
    1n,
    0n,
    -1n,
  ]);
});
