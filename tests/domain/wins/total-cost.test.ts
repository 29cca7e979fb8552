import { describe, expect, it } from "vitest";
import { totalCostOf } from "~/domain/wins/total-cost";
import { totalCostWords } from "~/domain/wins/total-cost-words";
import type { ValueLine } from "~/domain/wins/value-line";

const line = (
  kind: ValueLine["kind"],
  baseline: bigint,
  achieved: bigint,
  changed: Partial<ValueLine> = {},
) => ({
  ...{ kind, label: "", unit: "money" as const, baseline, achieved, recurring: true },
  ...changed,
});
const price = line("price", 260_000_000n, 263_000_000n);
const freight = line("freight", 8_800_000n, 6_100_000n, { label: "Two lanes" });

describe("the total cost of a year", () => {
  it("adds up what comes every year, before and after, and says how the price moved beside it", () => {
    const repairs = line("avoidance", 31_000_000n, 21_600_000n);
    const stock = line("inventory", 2_400_000n, 1_200_000n);
    expect(totalCostOf([price, freight, repairs, stock])).toEqual({
      elements: [
        { name: "Price", before: 260_000_000n, after: 263_000_000n },
        { name: "Two lanes", before: 8_800_000n, after: 6_100_000n },
        { name: "Cost avoided", before: 31_000_000n, after: 21_600_000n },
        { name: "Inventory", before: 2_400_000n, after: 1_200_000n },
      ],
      before: 302_200_000n,
      after: 291_900_000n,
      tenthsOfPercent: -34,
      priceTenthsOfPercent: 12,
    });
  });

  it("leaves out what comes once, earnings, freed capital and measures", () => {
    const others = [
      line("freight", 1n, 2n, { recurring: false }),
      line("revenue", 0n, 5n),
      line("productivity", 0n, 5n),
      line("working_capital", 9n, 1n),
      line("quality", 90_00n, 95_00n, { unit: "percent" }),
      line("waste", -1n, 5n),
    ];
    expect(totalCostOf([price, ...others])).toBeNull();
    const two = totalCostOf([price, freight, ...others]);
    expect(two?.elements).toHaveLength(2);
    expect(two?.before).toBe(268_800_000n);
  });

  it("says nothing of one element, and no percent from nothing", () => {
    expect(totalCostOf([freight])).toBeNull();
    const none = totalCostOf([line("waste", 0n, 5n), line("quality", 0n, 5n)]);
    expect(none).toMatchObject({ before: 0n, after: 10n, tenthsOfPercent: null, priceTenthsOfPercent: null });
  });

  it("rounds half away from zero, up and down", () => {
    const of = (before: bigint, after: bigint) =>
      totalCostOf([line("waste", before, after), line("freight", 0n, 0n)])?.tenthsOfPercent;
    expect([of(2_000n, 2_001n), of(2_000n, 1_999n), of(20_001n, 20_011n)]).toEqual([1, -1, 0]);
  });
});

describe("the total cost in words", () => {
  it("says how the price and the total moved, the largest element first, on one scale", () => {
    expect(totalCostWords([freight, price], "EUR", "en-GB")).toEqual({
      sentence: "The price rises 1.2%. The total cost rises 0.1%.",
      before: "€2.69m",
      after: "€2.69m",
      elements: [
        { name: "Price", before: "€2.6m", after: "€2.63m", beforeWidth: 96.6, afterWidth: 97.7 },
        { name: "Two lanes", before: "€88k", after: "€61k", beforeWidth: 3.2, afterWidth: 2.2 },
      ],
    });
  });

  it("says nothing of a price that is none of it or stays", () => {
    const still = line("price", 5_000n, 5_000n);
    expect(totalCostWords([still, freight], "EUR", "en-GB")?.sentence).toMatch(
      /^The total cost falls [\d.]+%\.$/,
    );
    expect(totalCostWords([still, line("waste", 0n, 0n)], "EUR", "en-GB")?.sentence).toBe(
      "The total cost stays as it is.",
    );
    expect(totalCostWords([freight], "EUR", "en-GB")).toBeNull();
  });
});

it("calls costs without a price among them some costs, and not all of them", () => {
  const waste = line("waste", 20_000n, 10_000n);
  const said = (lines: Parameters<typeof totalCostWords>[0]) =>
    totalCostWords(lines, "EUR", "en-GB")?.sentence;
  expect(said([waste, line("quality", 0n, 0n)])).toBe("These costs fall 50% a year.");
  expect(said([line("quality", 0n, 0n), line("waste", 10_000n, 20_000n)])).toBe(
    "These costs rise 100% a year.",
  );
  expect(said([line("quality", 10n, 0n), line("waste", 0n, 10n)])).toBe("These costs stay as they are.");
});
