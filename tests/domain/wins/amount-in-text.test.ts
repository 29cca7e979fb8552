import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { amountIn } from "~/domain/wins/amount-in-text";
import { aWin } from "./a-win";

const win = aWin();
const unknown = { currency: "EUR", valueLines: [] };

describe("an amount is told", () => {
  it.each([
    ["beside a sign", "It saved €88 a day.", "€88"],
    ["beside a code", "EUR 12.40 less", "EUR 12.40"],
    ["glued to a code", "EUR88000 less", "EUR88000"],
    ["before a code that is glued to it", "88000EUR less", "88000EUR"],
    ["in small letters", "eur 88 less", "eur 88"],
    ["in wide figures and letters", "ＥＵＲ ８８０００", "EUR 88000"],
    ["behind a wide sign", "＄５ each", "$5"],
    ["with signs of no width", "€\u200b88", "€88"],
    ["with a narrow space", "88\u202f000 EUR", "88 000 EUR"],
    ["in thousands", "about 88k a year", "88k"],
    ["in millions", "1.2m less", "1.2m"],
    ["in millions, behind a space", "1.2 M less", "1.2 M"],
    ["in German", "1,2 Mio. weniger", "1,2 Mio"],
    ["in German thousands", "88 Tsd. weniger", "88 Tsd"],
    ["in German billions", "2 Mrd.", "2 Mrd"],
    ["in words", "eighty-eight thousand of it", "eight thousand"],
    ["as half a million", "half a million", "half a million"],
  ])("%s", (_, text, words) => {
    expect(amountIn(text, unknown)).toBe(words);
  });

  it.each([
    ...["88,000", "88.000", "88 000", "88\u202f000", "88\u00a0000", "88'000", "88’000", "88·000", "88_000"],
    ...["88000", "８８０００", "٨٨٠٠٠", "88\u200b000", "88,000.00", "88.000,00"],
  ])("as a figure of the win: %s", (figure) => {
    expect(amountIn(`It was ${figure} then`, win)).not.toBeNull();
    expect(amountIn(`It was ${figure} then`, unknown)).toBeNull();
  });

  it.each(["In 2026 27,000 less", "from 3 27,000", "61,000 2"])("beside another figure: %s", (text) => {
    expect(amountIn(text, win)).not.toBeNull();
  });
});

describe("no amount is told", () => {
  it.each([
    "In 11 days, 12% fewer faults.",
    "ISO 9001 and the 2nd of March 2026",
    "88 crates on 61 pallets",
    "5 m of shelf, 1.2m wide",
    "A thousand thanks, in the name of thousands",
    "Screws M12 and 4 kg of wire",
    "Take 3 from line 7, at 14:30",
    "The neuro 5 ward and the Inr",
    "One of two, three of four",
    "26,999 or 27,001 of something",
    "All 5, each 3 mm thick",
  ])("by %s", (text) => {
    expect(amountIn(text, win)).toBeNull();
  });
});

it("finds each amount of the win, grouped by whatever sign, and no other of that size", () => {
  const separator = fc.constantFrom("", ",", ".", " ", "'", "’", "\u202f", "\u00a0", "_");
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 999_999_999 }), separator, (amount, between) => {
      const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, between);
      const line = { ...win.valueLines[0]!, baseline: BigInt(amount) * 100n, achieved: 0n };
      expect(amountIn(`so ${grouped} it was`, { currency: "EUR", valueLines: [line] })).not.toBeNull();
      const other = { ...line, baseline: line.baseline + 100_00n };
      expect(amountIn(`so ${amount} it was`, { currency: "EUR", valueLines: [other] })).toBeNull();
    }),
  );
});
