import { minorDigits } from "../money";
import { besideCurrency, roundFigures } from "./amount-words";
import { asRead } from "./naming/readings";
import type { ValueLine } from "./value-line";

/** Figures below this turn up in ordinary sentences, so they are not taken for amounts by themselves. */
const smallest = 1_000n;

/** The win of which nothing is told, as far as its amounts go. */
export interface Figures {
  currency: string;
  valueLines: readonly (Pick<ValueLine, "unit" | "baseline" | "achieved"> & {
    validated?: bigint | null;
    realised?: bigint;
  })[];
  customer?: string;
  suppliers?: readonly string[];
}

/**
 * The first words of a text that tell money: a figure beside a currency, a round one such as 40k, or one of the win's
 * own amounts however it is written. Null where nothing does: counts, days and percentages are none, nor is the name of a
 * firm of the win, such as “3M”.
 */
export function amountIn(text: string, win: Figures): string | null {
  const shown = withPlainDigits(asRead(text));
  const unnamed = withoutFirms(shown, win);
  for (const [telling, read] of [
    ...besideCurrency.map((telling) => [telling, shown] as const),
    ...roundFigures.map((telling) => [telling, unnamed] as const),
  ]) {
    const found = telling.exec(read);
    if (found) return wholeFigure(read, found.index, found[0]);
  }
  const own = figuresOf(win);
  const runs = [...shown.matchAll(/\d(?:[\d.,'’ʼ`´·_\s]*\d)?/gu)].flatMap(([run]) => figuresIn(run));
  return runs.find((figure) => own.has(figure.replace(/\D/g, ""))) ?? null;
}

/** A text in which the firms of a win are crossed out: their whole names, and what in these is no plain word: “3M”. */
function withoutFirms(text: string, { customer = "", suppliers = [] }: Figures): string {
  const names = [customer, ...suppliers].map((name) => asRead(name).trim());
  const short = names.flatMap((name) => name.split(/\s+/u)).filter((word) => /\d/u.test(word));
  return [...names, ...short]
    .filter((name) => /\p{L}/u.test(name))
    .reduce((left, name) => {
      const called = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "giu");
      return left.replace(called, (found) => "–".repeat(found.length));
    }, text);
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
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
  const before = /(?<!\d)(?:\d{1,3}\s)*\d[\d.,'’/⁄]*$/u.exec(text.slice(0, index))?.[0] ?? "";
  return (before + found).trim().replace(/[13]⁄[24]/u, (part) => fractions[part] ?? part);
}

/** As they were written, before they were made readable. */
const fractions: Record<string, string> = { "1⁄2": "½", "1⁄4": "¼", "3⁄4": "¾" };

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
