import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimOverPeriod, missingPeriods, periodLength, periodsBackwards } from "~/domain/wins/period";
import { checkSubmission } from "~/domain/wins/submission";
import type { ValueLine } from "~/domain/wins/value-line";
import { aWin, freight } from "./a-win";

const line = (changed: Partial<ValueLine>): ValueLine => ({ ...freight, ...changed });
const lasting = (periodFrom: string | null, periodTo: string | null) => line({ periodFrom, periodTo });
const monthsOf = (from: string, to: string) => periodLength(from, to);

describe("the length of a period", () => {
  it("counts both its ends, and a year as twelve months, leap or not", () => {
    expect(monthsOf("2027-01-01", "2027-12-31")).toMatchObject({ months: 12, days: 0 });
    expect(monthsOf("2028-01-01", "2028-12-31")).toMatchObject({ months: 12, days: 0 });
    expect(monthsOf("2026-04-01", "2026-04-01")).toEqual({ months: 0, days: 1, ofDays: 30 });
    expect(monthsOf("2026-01-15", "2026-02-14")).toMatchObject({ months: 1, days: 0 });
    expect(monthsOf("2026-01-15", "2026-02-15")).toEqual({ months: 1, days: 1, ofDays: 28 });
    expect(monthsOf("2026-01-31", "2026-02-27")).toMatchObject({ months: 1, days: 0 });
  });
});

describe("what a recurring value claims over its period", () => {
  it("is its claim for each year", () => {
    expect(claimOverPeriod(lasting("2026-01-01", "2026-12-31"))).toBe(27_000_00n);
    expect(claimOverPeriod(lasting("2026-01-01", "2028-12-31"))).toBe(81_000_00n);
    expect(claimOverPeriod(lasting("2026-01-01", "2026-01-31"))).toBe(2_250_00n);
  });

  it("rounds half away from zero, gains and losses alike", () => {
    const half = { periodFrom: "2026-01-01", periodTo: "2026-06-30" };
    expect(claimOverPeriod(line({ ...half, baseline: 101n, achieved: 0n }))).toBe(51n);
    expect(claimOverPeriod(line({ ...half, baseline: 0n, achieved: 101n }))).toBe(-51n);
  });

  it("is nothing for what comes once, or for how long nobody said", () => {
    expect(claimOverPeriod({ ...lasting("2026-01-01", "2026-12-31"), recurring: false })).toBeNull();
    expect(claimOverPeriod(lasting("2026-01-01", null))).toBeNull();
    expect(claimOverPeriod(lasting(null, "2026-01-01"))).toBeNull();
  });

  it("of whole years is exact in every currency, and never shrinks as the period grows", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), fc.bigInt(0n, 10n ** 14n), (start, years, claim) => {
        const from = iso(start);
        const last = new Date(start);
        last.setUTCFullYear(last.getUTCFullYear() + years, last.getUTCMonth(), last.getUTCDate() - 1);
        fc.pre(start.getUTCDate() <= 28);
        const of = (to: Date) =>
          claimOverPeriod(line({ baseline: claim, achieved: 0n, periodFrom: from, periodTo: iso(to) })) ??
          -1n;
        expect(of(last)).toBe(claim * BigInt(years));
        const next = new Date(last.getTime() + 86_400_000);
        expect(of(next) >= of(last)).toBe(true);
      }),
    );
  });
});

describe("a win with recurring values", () => {
  it("is sent with their periods, each side of them", () => {
    const win = (changed: Partial<ValueLine>) => aWin({ valueLines: [line(changed)] });
    expect(checkSubmission(win({}))).toMatchObject({ ok: true });
    expect(checkSubmission(win({ periodFrom: null }))).toMatchObject({
      ...{ reason: "period-missing", field: "from-0" },
    });
    expect(checkSubmission(win({ periodTo: null }))).toMatchObject({ field: "until-0" });
    expect(checkSubmission(win({ recurring: false, periodFrom: null, periodTo: null }))).toMatchObject({
      ok: true,
    });
  });

  it("never ends before it begins", () => {
    expect(periodsBackwards([lasting("2026-05-02", "2026-05-02")])).toEqual([]);
    expect(periodsBackwards([freight, lasting("2026-05-02", "2026-05-01")])).toMatchObject([
      { reason: "period-backwards", field: "until-1" },
    ]);
    expect(missingPeriods([lasting(null, null)])).toHaveLength(2);
  });
});

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
