import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText, parseDecimal } from "~/domain/decimal";
import {
  amountText,
  formatMoney,
  isCurrency,
  minorDigits,
  parseMoney,
  plainMoney,
  shortMoney,
  sumMoney,
  type Money,
} from "~/domain/money";

const euro = (amount: bigint): Money => ({ amount, currency: "EUR" });
const read = (text: string, currency = "EUR") => {
  const reading = parseMoney(text, currency);
  return reading.ok ? reading.value.amount : reading.reason;
};

describe("reading an amount", () => {
  it.each([
    ["0", 0n],
    ["12", 12_00n],
    ["1234.5", 1234_50n],
    ["1,234.50", 1234_50n],
    ["1.234,50", 1234_50n],
    ["1 234,50", 1234_50n],
    ["1\u202f234,50", 1234_50n],
    ["1’234.50", 1234_50n],
    ["1,234,567.8", 1_234_567_80n],
    ["12,5", 12_50n],
    ["12.05", 12_05n],
    ["1,234", 1234_00n],
    ["1.234.567", 1_234_567_00n],
    ["€ 88,000", 88_000_00n],
    ["88.000 €", 88_000_00n],
    ["eur 5", 5_00n],
  ])("takes %s", (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  it.each([
    ["", "not-a-number"],
    ["twelve", "other-currency"],
    ["$5", "other-currency"],
    ["5 USD", "other-currency"],
    ["1,23,456", "not-a-number"],
    ["1.234.50", "not-a-number"],
    ["1,234,50", "not-a-number"],
    ["12 34", "not-a-number"],
    ["1.2345", "too-many-decimals"],
    ["0,123", "too-many-decimals"],
    ["1,234.567", "too-many-decimals"],
    ["-5", "negative"],
    ["1e5", "other-currency"],
    ["9999999999999.99", 9999999999999_99n],
    ["10000000000000", "too-large"],
  ])("answers %s with %s", (text, answer) => {
    expect(read(text)).toBe(answer);
  });

  it("knows how many decimals a currency has", () => {
    expect(["EUR", "JPY", "KWD", "IQD", "CLF"].map(minorDigits)).toEqual([2, 0, 3, 3, 4]);
    expect(read("1,234", "JPY")).toBe(1234n);
    expect(read("1.5", "JPY")).toBe("too-many-decimals");
    expect(read("1.234,567", "KWD")).toBe(1_234_567n);
    expect(read("1,234", "KWD")).toBe("ambiguous");
    expect(read("0,234", "KWD")).toBe(234n);
    expect(read("12,3456", "CLF")).toBe(123456n);
  });

  it("never reads a number other than the one written, in three manners of writing", () => {
    const manners = [",.", ".,", "\u202f,"];
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
        fc.constantFrom("EUR", "JPY", "KWD"),
        fc.constantFrom(...manners),
        (amount, currency, manner) => {
          const written = inManner(amountText({ amount, currency }), manner);
          const reading = parseMoney(written, currency);
          if (reading.ok) expect(reading.value.amount).toBe(amount);
          else expect(reading.reason).toBe("ambiguous");
        },
      ),
    );
  });

  it("never fails on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseMoney(text, "EUR")));
  });
});

describe("a decimal", () => {
  it("may be below zero, with either minus", () => {
    expect(parseDecimal("-2.5", 2)).toEqual({ ok: true, value: -250n });
    expect(parseDecimal("− 2,5", 2)).toEqual({ ok: true, value: -250n });
  });

  it("comes back from its own text", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.constantFrom(0, 2, 4),
        (units, digits) => {
          expect(parseDecimal(decimalText(units, digits), digits)).toEqual({ ok: true, value: units });
        },
      ),
    );
  });
});

describe("showing an amount", () => {
  it("shows every decimal", () => {
    expect(formatMoney(euro(1234_50n), "en-GB")).toBe("€1,234.50");
    expect(formatMoney(euro(1234_00n), "en-GB")).toBe("€1,234.00");
    expect(formatMoney({ amount: 1234n, currency: "JPY" }, "en-GB")).toBe("¥1,234");
    expect(formatMoney({ amount: 1234_567n, currency: "KWD" }, "en-GB")).toBe("KWD\u00a01,234.567");
    expect(formatMoney(euro(9_007_199_254_740_993_11n), "en-GB")).toBe("€9,007,199,254,740,993.11");
  });

  it("leaves out decimals that say nothing", () => {
    expect(plainMoney(euro(88_000_00n), "en-GB")).toBe("€88,000");
    expect(plainMoney(euro(88_000_50n), "en-GB")).toBe("€88,000.50");
    expect(plainMoney(euro(45n), "en-GB")).toBe("€0.45");
  });

  it("is short from ten thousand on", () => {
    expect(shortMoney(euro(9_999_00n), "en-GB")).toBe("€9,999");
    expect(shortMoney(euro(10_000_00n), "en-GB")).toBe("€10k");
    expect(shortMoney(euro(640_000_00n), "en-GB")).toBe("€640k");
    expect(shortMoney(euro(6_843_210_00n), "en-GB")).toBe("€6.84m");
    expect(shortMoney(euro(-310_000_00n), "en-GB")).toBe("−€310k");
  });

  it("adds one currency and no second", () => {
    expect(sumMoney([euro(1n), euro(2n)], "EUR")).toEqual(euro(3n));
    expect(sumMoney([], "JPY")).toEqual({ amount: 0n, currency: "JPY" });
    expect(() => sumMoney([euro(1n)], "USD")).toThrow("EUR");
  });

  it("knows currencies from other words", () => {
    expect([isCurrency("EUR"), isCurrency("eur"), isCurrency("XYZ")]).toEqual([true, false, false]);
  });
});

function inManner(text: string, manner: string): string {
  const [group = "", point = ""] = manner;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + point + fraction;
}
