import { decimalText, parseDecimal, typedText, type NumberRefusal, type Reading } from "../../decimal";
import { minorDigits, parseMoney, plainMoney, type MoneyRefusal } from "../../money";

/** What a figure of a formula counts. A `price` is money for one piece and may be finer than the smallest coin. */
export type FigureUnit = "money" | "price" | "count" | "days" | "percent" | "tonnes" | "minutes" | "years";

/** One figure that somebody fills in. */
export interface Figure {
  name: string;
  /** What the field asks for. */
  label: string;
  unit: FigureUnit;
  /** How the formula goes on after the number: “40 trips a year”. */
  words: string;
  /** Whether it has a value before and another after, or the same for both. */
  moves: "changes" | "stays";
}

/** How much finer than the smallest coin the price of one piece is kept, in decimals. */
const finerPrice = 2;

const digits: Record<Exclude<FigureUnit, "money" | "price">, number> = {
  count: 2,
  days: 2,
  percent: 2,
  tonnes: 3,
  minutes: 2,
  years: 2,
};

/** With how many decimals a figure is kept as a whole number. */
export function figureDigits(unit: FigureUnit, currency: string): number {
  if (unit === "money") return minorDigits(currency);
  return unit === "price" ? minorDigits(currency) + finerPrice : digits[unit];
}

/** Reads a figure as people type it, with “%”, “days” or the sign of the currency. None is below nothing. */
export function readFigure(typed: string, unit: FigureUnit, currency: string): Reading<bigint, MoneyRefusal> {
  if (unit === "money") {
    const money = parseMoney(typed, currency);
    return money.ok ? { ok: true, value: money.value.amount } : money;
  }
  const bare =
    unit === "price" ? typed.replace(/^[€$£]\s*|\s*[€$£]$/, "") : typed.replace(/\s*[%\p{L}]+\.?$/u, "");
  const number: Reading<bigint, NumberRefusal> = parseDecimal(bare, figureDigits(unit, currency));
  return number.ok && number.value < 0n ? { ok: false, reason: "negative" } : number;
}

/** A figure as it can be typed again, without zeros at its end. */
export function figureText(value: bigint, unit: FigureUnit, currency: string): string {
  return typedText(value, figureDigits(unit, currency));
}

/** A figure with what it counts: “€2,600,000 bought a year”, “14 days in stock”, “12% a year for money and space”. */
export function figureWords(
  value: bigint,
  { unit, words }: Figure,
  currency: string,
  locale: string,
): string {
  return `${numberWords(value, unit, currency, locale)} ${words}`.trim();
}

function numberWords(value: bigint, unit: FigureUnit, currency: string, locale: string): string {
  if (unit === "money") return plainMoney({ amount: value, currency }, locale);
  if (unit === "price") return priceWords(value, currency, locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: figureDigits(unit, currency) });
  const text = number.format(Number(decimalText(value, figureDigits(unit, currency))));
  return unit === "percent" ? `${text}%` : text;
}

/** Of a price only the decimals that it has: €180, €0.0345. */
function priceWords(value: bigint, currency: string, locale: string): string {
  const coin = 10n ** BigInt(finerPrice);
  if (value % coin === 0n) return plainMoney({ amount: value / coin, currency }, locale);
  const format = new Intl.NumberFormat(locale, {
    ...{ style: "currency", currency, currencyDisplay: "narrowSymbol" },
    ...{ minimumFractionDigits: 0, maximumFractionDigits: figureDigits("price", currency) },
  });
  return format.format(Number(decimalText(value, figureDigits("price", currency))));
}
