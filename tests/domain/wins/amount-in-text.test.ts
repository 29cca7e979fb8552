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
    ["in words", "eighty-eight thousand of it", "eighty-eight thousand"],
    ["in many words", "two hundred and fifty thousand less", "two hundred and fifty thousand"],
    ["as more than one", "27 millions", "27 millions"],
    ["as thousands", "27 thousands", "27 thousands"],
    ["as lakhs", "2 Lakhs less", "2 Lakhs"],
    ["glued to k and a code", "27kEUR less", "27kEUR"],
    ["in thousands as Germans write", "27 T€ less", "27 T€"],
    ["in thousands before a code", "27 TEUR", "27 TEUR"],
    ["as a grand", "27 grand, we said", "27 grand"],
    ["as a quarter", "a quarter million", "a quarter million"],
    ["as quarters", "three quarters of a million", "three quarters of a million"],
    ["with a half", "one and a half million", "one and a half million"],
    ["as a fraction", "1½ million", "1½ million"],
    ["as a fraction alone", "½ million", "½ million"],
    ["in German words", "zwanzigtausend weniger", "zwanzigtausend"],
    ["in German words beside a currency", "zwanzigtausend Euro", "zwanzigtausend Euro"],
    ["as half a million in German", "eine halbe Million", "eine halbe Million"],
    ["in a word beside a currency", "a million euros", "a million euros"],
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
    "A 12M cable and a 2M connector",
    "A 12M-long hose, 3M tape and M8 screws",
    "The 4K display shows it, the 8k camera too",
    "Part DX27K fits, AB-12M does not",
    "By 3M, for 3M",
    "Two grand openings, 2 grand pianos",
    "Tausend Dank, und eine von hundert Ideen",
    "A quarter of a year, half of a day, one in a million",
    "Hundreds of hours, three quarters of the shelf",
    "5 t of steel, 4 T-shirts, the model T 27",
  ])("by %s", (text) => {
    expect(amountIn(text, win)).toBeNull();
  });
});

describe("the name of a firm", () => {
  const of = (...suppliers: string[]) => ({ ...win, customer: "Nordic 27K AB", suppliers });

  it.each([
    ["3M Deutschland GmbH", "3M Deutschland GmbH"],
    ["3M Deutschland GmbH", "We saved with 3M, less than 3M had"],
    ["12M+ (Tools) Ltd", "From 12M+ (Tools) Ltd."],
    ["K-5K/A [B] Ltd", "From K-5K/A [b] Ltd, not 5 of it."],
    ["Five Million Ltd", "For five million ltd"],
    ["Acme Ltd", "Nordic 27k came first"],
  ])("is no amount: %s in “%s”", (supplier, text) => {
    expect(amountIn(text, of(supplier))).toBeNull();
  });

  it.each([
    ["3M Deutschland GmbH", "3M gave us 4M", "4M"],
    ["3M Deutschland GmbH", "3M EUR less", "3M EUR"],
    ["88000 Ltd", "88000 Ltd", "88000"],
    ["88k", "188k of it", "188k"],
    ["Acme 2 Ltd", "2 million for Acme 2", "2 million"],
    ["Acme Ltd", "it saved 3M", "saved 3M"],
    ["Acme Ltd", "3M less a year", "3M"],
    ["Acme Ltd", "1.3M of it", "1.3M"],
    ["Acme Ltd", "a 12M saving, 27K for the display", "12M"],
    ["Acme Ltd", "26k-30k", "26k"],
  ])("hides no amount beside it: %s in “%s”", (supplier, text, told) => {
    expect(amountIn(text, of(supplier))).toContain(told);
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
