import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedHalfAway } from "~/domain/decimal";
import { minorDigits } from "~/domain/money";
import { elementNames, type Element, type ElementName } from "~/domain/wins/tco/element";
import { findElement } from "~/domain/wins/tco/elements";
import { figureDigits, figureText, readFigure } from "~/domain/wins/tco/figure";
import { readTco } from "~/domain/wins/tco/read-tco";
import { amountOf, formulaWords, tcoJson, type Tco } from "~/domain/wins/tco/tco";

const EUR = { currency: "EUR", locale: "en-GB" };
const currencies = fc.constantFrom("EUR", "JPY", "KWD");

/** Figures as people type them: one value where nothing changes, two where it does. */
function typed(name: ElementName, figures: Record<string, string | [string, string]>, currency = "EUR"): Tco {
  const element = elementOf(name);
  const pairs = element.figures.map(({ name: figure, unit }) => {
    const given = figures[figure] ?? "";
    const [before, after] = typeof given === "string" ? [given, given] : given;
    const read = (text: string) => {
      const value = readFigure(text, unit, currency);
      if (!value.ok) throw new Error(`${figure} ${text}: ${value.reason}`);
      return value.value;
    };
    return [figure, { before: read(before), after: read(after) }];
  });
  return { element: name, figures: Object.fromEntries(pairs) as Tco["figures"] };
}

const both = (tco: Tco, currency = "EUR") => [
  amountOf(tco, "before", currency),
  amountOf(tco, "after", currency),
];

function elementOf(name: ElementName): Element {
  const element = findElement(name);
  if (!element) throw new Error(name);
  return element;
}

describe("what a part of total cost comes to", () => {
  it("is worked out as its formula says", () => {
    expect(both(typed("freight", { trips: ["156", "52"], cost: "180" }))).toEqual([28_080_00n, 9_360_00n]);
    expect(both(typed("stock_capital", { days: ["14", "0"], spend: "2,600,000" }))).toEqual([99_726_03n, 0n]);
    const keeping = typed("stock_keeping", { days: ["28", "14"], spend: "2,600,000", rate: "12%" });
    expect(both(keeping)).toEqual([23_934_25n, 11_967_12n]);
    const faults = typed("quality", { share: ["2", "0.5"], pieces: "10,000", cost: "40" });
    expect(both(faults)).toEqual([8_000_00n, 2_000_00n]);
    const used = typed("consumption", { units: ["120,000", "90,000"], price: "0.0345" });
    expect(both(used)).toEqual([4_140_00n, 3_105_00n]);
    const lasting = typed("lasting", { pieces: "340", price: ["60", "75"], years: ["2", "5"] });
    expect(both(lasting)).toEqual([10_200_00n, 5_100_00n]);
    expect(both(typed("waste", { tonnes: ["12.5", "3"], cost: "220" }))).toEqual([2_750_00n, 660_00n]);
    const orders = typed("administration", { orders: ["600", "50"], minutes: "25", hour: "48" });
    expect(both(orders)).toEqual([12_000_00n, 1_000_00n]);
    expect(both(typed("receivables", { days: ["60", "30"], sales: "730,000" }))).toEqual([
      120_000_00n,
      60_000_00n,
    ]);
    const later = typed("supplier_credit", { days: ["30", "60"], spend: "365,000", rate: "10" });
    expect(both(later)).toEqual([3_000_00n, 6_000_00n]);
  });

  it("is rounded once, half away from nothing, to the coin of the currency", () => {
    const half = { days: ["1", "3"] as [string, string], spend: "182.50" };
    expect(both(typed("stock_capital", half))).toEqual([50n, 1_50n]);
    const fils = typed("stock_capital", { days: ["0.5", "1.5"], spend: "0.365" }, "KWD");
    expect(both(fils, "KWD")).toEqual([1n, 2n]);
    const yen = typed("stock_capital", { days: ["1", "2"], spend: "183" }, "JPY");
    expect(both(yen, "JPY")).toEqual([1n, 1n]);
    expect(amountOf(typed("stock_capital", { days: "1", spend: "182" }, "JPY"), "before", "JPY")).toBe(0n);
  });

  it("is not known where a figure is missing, divides by nothing or is above all amounts", () => {
    const lasting = typed("lasting", { pieces: "340", price: "60", years: ["0", "5"] });
    expect(both(lasting)).toEqual([null, 4_080_00n]);
    expect(amountOf({ element: "freight", figures: {} }, "before", "EUR")).toBeNull();
    const huge = typed("freight", { trips: "1,000,000", cost: ["9,999,999.99", "10,000,000"] });
    expect(both(huge)).toEqual([999_999_999_000_000n, null]);
  });

  it("is the exact quotient to the last coin, in currencies of 0, 2 and 3 decimals", () => {
    const figure = fc.bigInt(0n, 10n ** 7n);
    fc.assert(
      fc.property(currencies, figure, figure, figure, (currency, days, spend, rate) => {
        const tco: Tco = {
          element: "stock_keeping",
          figures: {
            days: { before: days, after: 0n },
            spend: { before: spend, after: spend },
            rate: { before: rate, after: rate },
          },
        };
        // Days and percent have two decimals each, percent is out of a hundred: 100 × 100 × 100 × 365.
        expect(amountOf(tco, "before", currency)).toBe(dividedHalfAway(days * spend * rate, 365_000_000n));
        expect(amountOf(tco, "after", currency)).toBe(0n);
      }),
    );
  });

  it("grows with every figure it multiplies by, and shrinks with one it divides by", () => {
    fc.assert(
      fc.property(
        currencies,
        fc.constantFrom(...elementNames),
        fc.array(fc.bigInt(1n, 10n ** 5n), { minLength: 3, maxLength: 3 }),
        fc.bigInt(1n, 10n ** 4n),
        fc.nat(2),
        (currency, name, values, more, which) => {
          const element = elementOf(name);
          const moved = element.figures[which % element.figures.length]!;
          const figures = Object.fromEntries(
            element.figures.map((figure, at) => {
              const before = values[at] ?? 1n;
              return [figure.name, { before, after: figure === moved ? before + more : before }];
            }),
          );
          const tco: Tco = { element: name, figures };
          const [before, after] = both(tco, currency) as [bigint, bigint];
          const divides = element.steps.some(
            (step) => "figure" in step && step.figure === moved.name && step.does === "over",
          );
          expect(divides ? after <= before : after >= before).toBe(true);
        },
      ),
    );
  });
});

describe("the parts themselves", () => {
  it("use every figure they ask for, at most three, and always begin with one", () => {
    for (const name of elementNames) {
      const { figures, steps } = elementOf(name);
      const used = steps.flatMap((step) => ("figure" in step ? [step.figure] : []));
      expect(used.toSorted(), name).toEqual(figures.map((figure) => figure.name).toSorted());
      expect(figures.length).toBeLessThanOrEqual(3);
      expect(
        figures.some(({ moves }) => moves === "changes"),
        name,
      ).toBe(true);
      expect(steps[0]).toMatchObject({ does: "times", figure: used[0] });
    }
    expect(findElement("constructor")).toBeNull();
  });
});

describe("the formula in words", () => {
  it("says every figure and number", () => {
    const keeping = typed("stock_keeping", { days: ["28", "14.5"], spend: "2,600,000", rate: "12" });
    expect(formulaWords(keeping, "before", EUR)).toBe(
      "28 days in stock × €2,600,000 bought a year ÷ 365 days × 12% a year for money and space",
    );
    expect(formulaWords(keeping, "after", EUR)).toMatch(/^14\.5 days in stock ×/);
    const used = typed("consumption", { units: "120000", price: "0.0345" });
    expect(formulaWords(used, "before", EUR)).toBe("120,000 units a year × €0.0345 a unit");
    const orders = typed("administration", { orders: "600", minutes: "25", hour: "48" });
    expect(formulaWords(orders, "before", EUR)).toBe(
      "600 orders a year × 25 minutes each ÷ 60 minutes an hour × €48 an hour",
    );
    expect(formulaWords({ element: "freight", figures: {} }, "before", EUR)).toBe("");
  });
});

describe("figures", () => {
  it("are read as people write them, and never below nothing", () => {
    const read = (text: string, unit: Parameters<typeof readFigure>[1]) => readFigure(text, unit, "EUR");
    expect(read("12 %", "percent")).toEqual({ ok: true, value: 12_00n });
    expect(read("14 days", "days")).toEqual({ ok: true, value: 14_00n });
    expect(read("€0.0345", "price")).toEqual({ ok: true, value: 345n });
    expect(read("€2.600.000,00", "money")).toEqual({ ok: true, value: 2_600_000_00n });
    for (const unit of ["money", "price", "count", "percent"] as const) {
      expect(read("-1", unit)).toEqual({ ok: false, reason: "negative" });
      expect(read("", unit).ok).toBe(false);
      expect(read("many", unit).ok).toBe(false);
    }
  });

  it("can be typed again as they were", () => {
    const units = ["money", "price", "count", "days", "percent", "tonnes", "minutes", "years"] as const;
    fc.assert(
      fc.property(
        currencies,
        fc.constantFrom(...units),
        fc.bigInt(0n, 10n ** 9n),
        (currency, unit, value) => {
          const text = figureText(value, unit, currency);
          expect(readFigure(text, unit, currency)).toEqual({ ok: true, value });
          expect(figureDigits(unit, currency)).toBeLessThanOrEqual(minorDigits(currency) + 3);
        },
      ),
    );
  });
});

describe("what is kept", () => {
  it("comes back as it was, whatever is worked out from it", () => {
    const freight = typed("freight", { trips: ["156", "52"], cost: ["180", "195.50"] });
    expect(readTco(JSON.parse(JSON.stringify(tcoJson(freight))))).toEqual(freight);
  });

  it("is nothing where it is not whole", () => {
    const whole = tcoJson(typed("waste", { tonnes: "1", cost: "2" }));
    expect(readTco(whole)).not.toBeNull();
    for (const broken of [
      null,
      [],
      {},
      { ...whole, element: "magic" },
      { ...whole, figures: {} },
      { ...whole, figures: { tonnes: ["1", "2"], cost: ["1"] } },
      { ...whole, figures: { tonnes: ["1", "2"], cost: ["1", "-2"] } },
      { ...whole, figures: { tonnes: ["1", "2"], cost: [1, 2] } },
    ])
      expect(readTco(broken)).toBeNull();
  });
});
