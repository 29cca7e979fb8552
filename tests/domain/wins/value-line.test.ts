import { describe, expect, it } from "vitest";
import { barsOf, changeOf, valueKinds, worthOf, type ValueLine } from "~/domain/wins/value-line";
import { exactValueWords, valueWords, veiledWords } from "~/domain/wins/value-words";
import { freight } from "./a-win";

const line = (changed: Partial<ValueLine>): ValueLine => ({ ...freight, ...changed });
const words = (changed: Partial<ValueLine>) => valueWords(line(changed), "EUR", "en-GB");

describe("the change of a value", () => {
  it("knows which way is good", () => {
    expect(changeOf(freight)).toEqual({ amount: -27_000_00n, tenthsOfPercent: -307, direction: "better" });
    expect(changeOf(line({ kind: "revenue" })).direction).toBe("worse");
    expect(changeOf(line({ achieved: freight.baseline })).direction).toBe("same");
    const up = { baseline: 1n, achieved: 2n };
    const better = (unit: "money" | "percent") =>
      valueKinds.filter((kind) => changeOf({ kind, unit, ...up }).direction === "better");
    expect(better("percent")).toEqual(["revenue", "margin", "quality", "productivity", "service"]);
    expect(better("money"), "faults that cost more are worse").toEqual([
      ...["revenue", "margin", "productivity", "service"],
    ]);
  });

  it("has no percentage from nothing", () => {
    expect(changeOf(line({ kind: "revenue", baseline: 0n })).tenthsOfPercent).toBeNull();
  });

  it("takes the size of a baseline below zero", () => {
    expect(changeOf(line({ kind: "margin", baseline: -200n, achieved: 100n })).tenthsOfPercent).toBe(1500);
  });

  it("is worth money only where money is counted", () => {
    expect(worthOf(freight)).toBe(27_000_00n);
    expect(worthOf(line({ kind: "revenue", baseline: 0n, achieved: 5n }))).toBe(5n);
    expect(worthOf(line({ kind: "price", baseline: 92n, achieved: 94n }))).toBe(-2n);
    expect(worthOf(line({ unit: "days" }))).toBeNull();
  });

  it("draws bars that start at zero and never vanish", () => {
    expect(barsOf(freight)).toEqual({ before: 100, after: 69.3 });
    expect(barsOf({ baseline: 0n, achieved: 5n })).toEqual({ before: 2, after: 100 });
    expect(barsOf({ baseline: 0n, achieved: 0n })).toEqual({ before: 2, after: 2 });
  });
});

describe("a value in words", () => {
  it("shows money short, prices in percent, measures in their unit", () => {
    expect(words({})).toEqual({
      ...{ before: "€88k", after: "€61k" },
      ...{ change: "€27k less", size: "€27k", said: "€27k less freight" },
    });
    expect(words({ kind: "price", baseline: 92_00n, achieved: 94_00n }).change).toBe("2.2% more");
    expect(words({ unit: "days", kind: "cycle_time", baseline: 26_00n, achieved: 11_00n })).toEqual({
      before: "26\u00A0days",
      after: "11\u00A0days",
      ...{ change: "15\u00A0days less", size: "15\u00A0days" },
      said: "15\u00A0days less cycle time",
    });
    expect(words({ unit: "days", baseline: 2_00n, achieved: 1_00n }).after).toBe("1\u00A0day");
    expect(words({ unit: "percent", kind: "service", baseline: 91_50n, achieved: 98_00n }).change).toBe(
      "6.5\u00A0points more",
    );
  });

  it.each([
    [{ kind: "working_capital" }, "€27k working capital freed"],
    [{ kind: "working_capital", baseline: 0n, achieved: 5_00n }, "€5 more working capital"],
    [{ kind: "avoidance" }, "€27k cost avoided"],
    [{ kind: "rebid_avoided" }, "€27k rebid avoided"],
    [{ kind: "revenue", baseline: 0n, achieved: 46_000_00n }, "€46k more revenue"],
    [{ kind: "revenue", baseline: 46_000_00n, achieved: 0n }, "€46k less revenue"],
    [{ kind: "price", baseline: 100_00n, achieved: 97_00n }, "3% lower price"],
    [{ kind: "price", baseline: 100_00n, achieved: 103_00n }, "3% higher price"],
    [{ kind: "waste", baseline: 1_00n, achieved: 1_00n }, "waste unchanged"],
  ] as const)("says of %o what changed, without a sign", (changed, said) => {
    expect(words(changed).said).toBe(said);
    expect(words(changed).change).not.toMatch(/[+−-]/);
  });

  it("says in percent what was freed where amounts are hidden", () => {
    const shelf = line({ kind: "working_capital", baseline: 100_00n, achieved: 40_00n });
    expect(veiledWords(shelf, "EUR", "en-GB").said).toBe("60% less working capital");
  });

  it("says more or less to the last coin, without a sign, to those who decide", () => {
    const exact = (changed: Partial<ValueLine>) => exactValueWords(line(changed), "EUR", "en-GB");
    expect(exact({})).toMatchObject({
      change: "€27,000 less",
      size: "€27,000",
      said: "€27,000 less freight",
    });
    expect(exact({ achieved: 88_001_00n }).change, "what costs more reads as such").toBe("€1 more");
    expect(exact({ kind: "price" }).said).toBe("€27,000 lower price");
    expect(exact({ kind: "revenue", achieved: 90_400_00n }).change).toBe("€2,400 more");
    expect(exact({ unit: "percent", baseline: 10_00n, achieved: 8_50n }).change).toBe("1.5\u00A0points less");
  });

  it("keeps amounts to itself where they are hidden", () => {
    expect(veiledWords(freight, "EUR", "en-GB")).toMatchObject({
      ...{ before: null, after: null },
      ...{ change: "30.7% less", said: "30.7% less freight" },
    });
    const gained = line({ kind: "revenue", baseline: 0n });
    expect(veiledWords(gained, "EUR", "en-GB")).toEqual({
      before: null,
      after: null,
      ...{ change: "Amount hidden", size: "Amount hidden", said: "Amount hidden" },
    });
    expect(veiledWords(line({ unit: "days" }), "EUR", "en-GB").before).toContain("days");
  });
});
