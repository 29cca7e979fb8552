import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits } from "~/domain/money";
import { checkRate, convert, rateMonth, rateText } from "~/domain/wins/exchange";
import { convertedWorth } from "~/domain/wins/win-worth";

const currencies = ["JPY", "EUR", "KWD", "BHD", "USD"] as const;
const currency = fc.constantFrom(...currencies);
const amount = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const scaled = fc.bigInt({ min: 1n, max: 10n ** 13n });

describe("an amount in another currency", () => {
  it.each([
    ["USD", 1_000_00n, "0.92450000", "EUR", 924_50n],
    ["JPY", 1_000n, "0.00610000", "EUR", 6_10n],
    ["EUR", 1_00n, "163.93442600", "JPY", 164n],
    ["KWD", 1_000n, "3.00000000", "EUR", 3_00n],
    ["EUR", 1_00n, "0.33333333", "BHD", 333n],
    ["USD", 1n, "0.50000000", "EUR", 1n],
    ["USD", -1n, "0.50000000", "EUR", -1n],
    ["USD", 1n, "0.49999999", "EUR", 0n],
  ] as const)("of %s %s by %s is %s %s", (from, units, rate, to, expected) => {
    const converted = convert({ amount: units, currency: from }, BigInt(rate.replace(".", "")), to);
    expect(converted).toEqual({ amount: expected, currency: to });
  });

  it("is exact to half a minor unit, whatever the decimals", () => {
    fc.assert(
      fc.property(amount, currency, currency, scaled, (units, from, to, rate) => {
        const got = convert({ amount: units, currency: from }, rate, to).amount;
        const over = units * rate * 10n ** BigInt(minorDigits(to));
        const under = 10n ** BigInt(minorDigits(from) + 8);
        const off = got * under - over;
        expect(2n * (off < 0n ? -off : off) <= under).toBe(true);
      }),
    );
  });

  it("turns round with its sign, and is itself by a rate of one", () => {
    fc.assert(
      fc.property(amount, currency, currency, scaled, (units, from, to, rate) => {
        const of = (one: bigint) => convert({ amount: one, currency: from }, rate, to).amount;
        expect(of(-units)).toBe(-of(units));
        expect(convert({ amount: units, currency: from }, 10n ** 8n, from).amount).toBe(units);
      }),
    );
  });

  it("adds up: a total is the sum of the rows that are shown", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, currency, scaled), { minLength: 1 }), currency, (rows, to) => {
        const shown = rows.map(([units, from, rate]) => convert({ amount: units, currency: from }, rate, to));
        const lines = shown.map((one) => ({
          recurring: false,
          inCompany: one.amount,
          inCurrency: one.currency,
        }));
        const sum = shown.reduce((total, one) => total + one.amount, 0n);
        expect(convertedWorth(lines)).toEqual({ once: sum, yearly: 0n, currency: to });
        const yearly = lines.map((one) => ({ ...one, recurring: true }));
        expect(convertedWorth(yearly)).toEqual({ once: 0n, yearly: sum, currency: to });
      }),
    );
  });
});

describe("a rate", () => {
  const usd = { currency: "USD", month: "2026-03", scaled: 92_450_000n };
  const of = (changed: Partial<typeof usd>) =>
    checkRate({ ...usd, ...changed }, { inCurrency: "EUR", thisMonth: "2026-03" });

  it("is of another currency, above nothing and of a month that has begun", () => {
    expect(of({}).ok).toBe(true);
    expect(of({ scaled: 1n }).ok).toBe(true);
    expect(of({ scaled: 0n })).toMatchObject({ reason: "rate-not-above-nothing" });
    expect(of({ month: "2026-04" })).toMatchObject({ reason: "rate-month-ahead" });
    expect(of({ currency: "EUR" })).toMatchObject({ reason: "rate-of-own-currency" });
    expect(of({ currency: "XYQ" })).toMatchObject({ reason: "rate-currency-unknown" });
  });

  it("is that of the month the win was won in, else of the month both sides had signed", () => {
    const won = [
      { kind: "lead", on: "2026-01-31" },
      { kind: "won", on: "2026-02-28" },
    ];
    expect(rateMonth({ milestones: won }, "2026-03-01")).toBe("2026-02");
    expect(rateMonth({ milestones: won.slice(0, 1) }, "2026-03-01T00:30")).toBe("2026-03");
  });

  it("reads as it can be typed again", () => {
    expect(rateText(92_450_000n)).toBe("0.9245");
    expect(rateText(15_000_000_000n)).toBe("150");
    expect(rateText(150_000_000n)).toBe("1.5000");
    expect(rateText(1n)).toBe("0.00000001");
  });
});
