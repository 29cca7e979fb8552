import { describe, expect, it } from "vitest";
import type { FigureCondition, WinCountCondition, WinValueCondition } from "~/domain/awards/threshold";
import { measure, type PersonRecord } from "~/domain/awards/threshold-measure";

const year = { start: "2024-01-01", end: "2024-12-31" };
const nothing: PersonRecord = { figures: [], wins: [] };
const quota: FigureCondition = {
  source: "figures",
  name: "Quota attainment",
  unit: "%",
  combine: "sum",
  fewest: 1,
  minimum: "100000",
};
const twoWins: WinCountCondition = { source: "wins", side: "any", minimum: "2" };
const worth: WinValueCondition = { source: "value", side: "any", currency: "EUR", minimum: "5000000" };

const figures = (...list: [on: string, thousandths: bigint][]): PersonRecord => ({
  figures: list.map(([on, thousandths]) => ({ on, thousandths })),
  wins: [],
});

type Win = PersonRecord["wins"][number];
let made = 0;
const win = (changed: Partial<Win> = {}): Win => ({
  ...{ id: `win-${(made += 1)}`, side: "sales", wonOn: "2024-06-01" },
  ...{ state: "validated", currency: "EUR", worth: 2_500_000n },
  ...changed,
});
const wins = (...list: Win[]): PersonRecord => ({ figures: [], wins: list });

describe("a figure", () => {
  it.each([
    [99_999n, false, "1"],
    [100_000n, true, "0"],
    [100_001n, true, "0"],
  ])("of %s thousandths against a hundred", (thousandths, reaches, short) => {
    const found = measure(quota, figures(["2024-01-01", thousandths]), year);
    expect(found.reaches).toBe(reaches);
    expect(String(found.short)).toBe(short);
  });

  it("counts on the first and on the last day of the period, and on no day beside them", () => {
    const on = (day: string) => measure(quota, figures([day, 100_000n]), year).reaches;
    expect(["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("counts on the leap day, also where that is the last day", () => {
    const february = { start: "2024-02-01", end: "2024-02-29" };
    const on = (day: string) => measure(quota, figures([day, 100_000n]), february).reaches;
    expect([on("2024-02-29"), on("2024-03-01")]).toEqual([true, false]);
  });

  it("that nobody imported is missing, not zero, so that it never reaches a minimum of zero", () => {
    const zero = { ...quota, minimum: "0" };
    expect(measure(zero, nothing, year)).toMatchObject({ reaches: false, amount: null, short: null });
    expect(measure(zero, figures(["2024-01-01", 0n]), year).reaches).toBe(true);
    expect(measure(zero, figures(["2024-01-01", -1n]), year)).toMatchObject({ reaches: false, short: 1n });
  });
});

describe("figures of several periods", () => {
  const three = figures(["2024-01-01", 100_000n], ["2024-04-01", 100_000n], ["2024-07-01", 99_999n]);

  it("come to their sum", () => {
    expect(measure({ ...quota, minimum: "299999" }, three, year)).toMatchObject({ reaches: true });
    expect(measure({ ...quota, minimum: "300000" }, three, year)).toMatchObject({
      reaches: false,
      short: 1n,
    });
  });

  it("come to their exact mean, shown rounded down, its shortfall rounded up", () => {
    const mean = { ...quota, combine: "mean" as const };
    expect(measure(mean, three, year)).toMatchObject({ reaches: false, amount: 99_999n, short: 1n });
    expect(measure({ ...mean, minimum: "99999" }, three, year).reaches).toBe(true);
    const above = figures(["2024-01-01", 99_999n], ["2024-04-01", 100_001n]);
    expect(measure(mean, above, year)).toMatchObject({ reaches: true, amount: 100_000n });
  });

  it("round a mean below zero down as well", () => {
    const mean = { ...quota, combine: "mean" as const };
    const found = measure(mean, figures(["2024-01-01", -1n], ["2024-04-01", 0n]), year);
    expect(found.amount).toBe(-1n);
  });

  it("come to the lowest", () => {
    const lowest = { ...quota, combine: "lowest" as const };
    expect(measure(lowest, three, year)).toMatchObject({ reaches: false, amount: 99_999n, short: 1n });
    expect(measure({ ...lowest, minimum: "99999" }, three, year).reaches).toBe(true);
  });

  it("need as many periods as the rule says, however high they are", () => {
    const four = { ...quota, fewest: 4 };
    expect(measure(four, three, year)).toMatchObject({ reaches: false, periodsShort: 1, short: 0n });
    const all = { ...three, figures: [...three.figures, { on: "2024-10-01", thousandths: 1n }] };
    expect(measure(four, all, year)).toMatchObject({ reaches: true, periodsShort: 0 });
  });

  it("are exact beyond what floating point can say", () => {
    const huge = { ...quota, minimum: "9007199254740993" };
    expect(measure(huge, figures(["2024-01-01", 9_007_199_254_740_992n]), year).reaches).toBe(false);
    expect(measure(huge, figures(["2024-01-01", 9_007_199_254_740_993n]), year).reaches).toBe(true);
  });
});

describe("wins", () => {
  it("are counted one by one against the minimum", () => {
    expect(measure(twoWins, wins(win()), year)).toMatchObject({ reaches: false, short: 1n });
    expect(measure(twoWins, wins(win(), win()), year)).toMatchObject({ reaches: true, amount: 2n });
  });

  it.each([
    ["draft", 0],
    ["submitted", 0],
    ["returned", 0],
    ["confirmed", 1],
    ["validated", 1],
    ["closed", 1],
    ["reversed", 0],
  ] as const)("that are %s count %i", (state, counted) => {
    expect(measure(twoWins, wins(win({ state })), year).counted).toBe(counted);
  });

  it("count from the first to the last day of the period", () => {
    const on = (wonOn: string) => measure(twoWins, wins(win({ wonOn })), year).counted;
    expect(["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map(on)).toEqual([0, 1, 1, 0]);
  });

  it("count for the side that is asked, or for any", () => {
    const both = wins(win({ side: "sales" }), win({ side: "procurement" }), win({ side: "other" }));
    expect(measure(twoWins, both, year).counted).toBe(3);
    expect(measure({ ...twoWins, side: "procurement" }, both, year).counted).toBe(1);
    expect(measure({ ...twoWins, side: "other" }, both, year).counted).toBe(1);
  });
});

describe("wins with Procurement in early", () => {
  const one: WinCountCondition = { source: "early", side: "any", minimum: "1" };

  it.each([
    [true, true],
    [false, false],
    [null, false],
    [undefined, false],
  ])("count where that was before the offer: %s", (beforeOffer, reaches) => {
    expect(measure(one, wins(win({ beforeOffer })), year).reaches).toBe(reaches);
  });

  it("count for the side that is asked, in the period, and while they stand", () => {
    const early = wins(
      win({ beforeOffer: true, side: "procurement" }),
      win({ beforeOffer: true, wonOn: "2025-01-01" }),
      win({ beforeOffer: true, state: "reversed" }),
    );
    expect(measure(one, early, year)).toMatchObject({ amount: 1n, counted: 1 });
    expect(measure({ ...one, side: "sales" }, early, year).reaches).toBe(false);
  });
});

describe("the value of wins", () => {
  it("is the sum of what is validated, to the cent", () => {
    const exactly = wins(win(), win());
    expect(measure(worth, exactly, year)).toMatchObject({ reaches: true, amount: 5_000_000n });
    const almost = wins(win(), win({ worth: 2_499_999n }));
    expect(measure(worth, almost, year)).toMatchObject({ reaches: false, short: 1n });
  });

  it.each([
    ["confirmed", 0],
    ["validated", 1],
    ["closed", 1],
    ["reversed", 0],
  ] as const)("takes in %i wins that are %s", (state, counted) => {
    expect(measure(worth, wins(win({ state })), year).counted).toBe(counted);
  });

  it("leaves out other currencies and takes off what a win has cost", () => {
    const mixed = wins(win(), win({ currency: "USD" }), win({ worth: -500_000n }));
    expect(measure(worth, mixed, year)).toMatchObject({ amount: 2_000_000n, counted: 2 });
  });

  it("counts a win in another currency by the rates it was validated by, in the currency of the company alone", () => {
    const converted = { currency: "EUR", worth: 1_849_000n };
    const mixed = wins(win(), win({ currency: "USD", worth: 2_000_000n, converted }));
    expect(measure(worth, mixed, year)).toMatchObject({ amount: 4_349_000n, counted: 2 });
    const inDollars = { ...worth, currency: "USD" };
    expect(measure(inDollars, mixed, year)).toMatchObject({ amount: 2_000_000n, counted: 1 });
    expect(measure({ ...worth, currency: "GBP" }, mixed, year).counted).toBe(0);
  });

  it("names the wins that were counted", () => {
    const [a, b] = [win(), win({ state: "confirmed" })];
    expect(measure(worth, wins(a, b), year).winIds).toEqual([a.id]);
    expect(measure(twoWins, wins(a, b), year).winIds).toEqual([a.id, b.id].sort());
  });
});
