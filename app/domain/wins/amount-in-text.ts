import { minorDigits } from "../money";
import { asRead } from "./naming/readings";
import type { ValueLine } from "./value-line";

const codes = "EUR|USD|GBP|CHF|JPY|CNY|INR|AUD|SEK|NOK|DKK|PLN|CZK|HUF|KRW|BRL|ZAR|SGD|HKD";
const words = "euros?|dollars?|francs?|yen|yuan|rupees?|kron(?:or|er)|zloty|cents?";
const many = "k|thousand|tausend|tsd|mio|mln|mn|million(?:en)?|bn|mrd|milliarden?|billion|lakh|crore";
const said =
  "half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred";
const long = "wide|long|high|deep|tall|thick|x|×";

/** How an amount is told in words and figures, beside the figures of the win itself. */
const tellings = [
  new RegExp(`\\p{Sc}\\s*\\d[\\d.,'’\\s]*`, "u"),
  new RegExp(`(?<!\\p{L})(?:${codes})\\s*\\d[\\d.,'’\\s]*`, "iu"),
  /(?<!\p{L})CAD\s*\d[\d.,'’\s]*/u,
  new RegExp(
    `\\d\\s*(?:(?:${many})\\b\\s*)?(?:\\p{Sc}|\\b(?:CAD|${codes}|${words})\\b|(?:CAD|${codes})\\b)`,
    "iu",
  ),
  new RegExp(`\\d\\s*(?:${many})\\b`, "iu"),
  // “1.2m” and “3 M” are millions, “5 m of shelf” and “1.2m wide” are no amounts.
  new RegExp(`\\d(?:m|\\s?M)\\b(?!\\s*(?:${long}))`, "u"),
  new RegExp(`\\b(?:${said})[\\s-]+(?:hundred[\\s-]+)?(?:thousand|million|billion)\\b`, "iu"),
];

/** Figures below this turn up in ordinary sentences, so they are not taken for amounts by themselves. */
const smallest = 1_000n;

/** The win of which nothing is told, as far as its amounts go. */
export interface Figures {
  currency: string;
  valueLines: readonly (Pick<ValueLine, "unit" | "baseline" | "achieved"> & {
    validated?: bigint | null;
    realised?: bigint;
  })[];
}

/**
 * The first words of a text that tell money: a figure beside a currency, a round one such as 40k, or one of the win's
 * own amounts however it is written. Null where nothing does: counts, days and percentages are none.
 */
export function amountIn(text: string, win: Figures): string | null {
  const shown = withPlainDigits(asRead(text));
  for (const telling of tellings) {
    const found = telling.exec(shown);
    if (found) return wholeFigure(shown, found.index, found[0]);
  }
  const own = figuresOf(win);
  const runs = [...shown.matchAll(/\d(?:[\d.,'’ʼ`´·_\s]*\d)?/gu)].flatMap(([run]) => figuresIn(run));
  return runs.find((figure) => own.has(figure.replace(/\D/g, ""))) ?? null;
}

/** All figures that a run of digits may be: “in 2026 27,000” holds 2026, 27,000 and 202627000. */
function figuresIn(run: string): string[] {
  const groups = [...run.matchAll(/\d+/gu)];
  return groups.flatMap((first, from) =>
    groups.slice(from, from + mostGroups).map((last) => run.slice(first.index, last.index + last[0].length)),
  );
}

/** A number of 10^15 in groups of three, and its decimals. */
const mostGroups = 7;

/** The figure that a telling begins in the middle of: “88 EUR” where “8 EUR” tells it. */
function wholeFigure(text: string, index: number, found: string): string {
  const before = /(?<!\d)(?:\d{1,3}\s)*\d[\d.,'’]*$/u.exec(text.slice(0, index))?.[0] ?? "";
  return (before + found).trim();
}

/** Figures of other scripts as those that are read here. */
function withPlainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

/** The amounts of a win in whole units and with their decimals, as digits alone. */
function figuresOf({ currency, valueLines }: Figures): Set<string> {
  const unit = 10n ** BigInt(minorDigits(currency));
  const amounts = valueLines
    .filter((line) => line.unit === "money")
    .flatMap(({ baseline, achieved, validated, realised }) => [
      ...[baseline, achieved, achieved - baseline],
      ...[validated ?? 0n, realised ?? 0n],
    ])
    .map((amount) => (amount < 0n ? -amount : amount))
    .filter((amount) => amount >= smallest * unit);
  return new Set(amounts.flatMap((amount) => [String(amount), String(amount / unit)]));
}
