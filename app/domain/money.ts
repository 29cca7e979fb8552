import { decimalText, parseDecimal, type NumberRefusal, type Reading } from "./decimal";

/** An amount in whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  amount: bigint;
  currency: string;
}

/** Why a text is not read as an amount of money. */
export type MoneyRefusal = NumberRefusal | "negative" | "other-currency";

/** ISO 4217: every currency that is not listed has two minor digits. */
const unusualMinorDigits: Record<string, number> = {
  ...digitsOf(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...digitsOf(3, "BHD IQD JOD KWD LYD OMR TND"),
  ...digitsOf(4, "CLF UYW"),
};

/** How many decimals amounts of a currency have: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return unusualMinorDigits[currency] ?? 2;
}

/** Whether a code is an ISO 4217 currency that this system knows. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

/** Reads an amount as people type it, with or without the currency's code or sign; refuses what has two meanings. */
export function parseMoney(text: string, currency: string): Reading<Money, MoneyRefusal> {
  const bare = withoutCurrency(text.trim(), currency);
  if (bare === null) return { ok: false, reason: "other-currency" };
  const number = parseDecimal(bare, minorDigits(currency));
  if (!number.ok) return number;
  if (number.value < 0n) return { ok: false, reason: "negative" };
  return { ok: true, value: { amount: number.value, currency } };
}

/** The exact amount with all its decimals, in the manner of a locale: €1,234.50. */
export function formatMoney(money: Money, locale: string): string {
  const digits = minorDigits(money.currency);
  return format(money, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The amount for reading: decimals only where there are any (€88,000, €0.45). */
export function plainMoney(money: Money, locale: string): string {
  const digits = minorDigits(money.currency);
  const whole = money.amount % 10n ** BigInt(digits) === 0n;
  if (!whole) return formatMoney(money, locale);
  return format(money, locale, { minimumFractionDigits: 0, maximumFractionDigits: 0 });
}

/** The amount rounded to three figures from ten thousand on, for cards and headlines: €6.84m, €640k, €418. */
export function shortMoney(money: Money, locale: string): string {
  const tenThousand = 10_000n * 10n ** BigInt(minorDigits(money.currency));
  const size = money.amount < 0n ? -money.amount : money.amount;
  if (size < tenThousand) return plainMoney(money, locale);
  return format(money, locale, { notation: "compact", maximumSignificantDigits: 3 });
}

/** The amount as plain text with a point and no currency: "1234.50". */
export function amountText(money: Money): string {
  return decimalText(money.amount, minorDigits(money.currency));
}

/** The sum of amounts of one currency. Throws on a second currency: that is a bug, not an input. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(
    (sum, next) => {
      if (next.currency !== currency) throw new Error(`Cannot add ${next.currency} to ${currency}.`);
      return { amount: sum.amount + next.amount, currency };
    },
    { amount: 0n, currency },
  );
}

function format(money: Money, locale: string, options: Intl.NumberFormatOptions): string {
  const style = { style: "currency", currency: money.currency, currencyDisplay: "narrowSymbol" } as const;
  const text = amountText(money) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(locale, { ...style, ...options }).format(text).replace("-", "−");
}

/** The text without the currency's own code or sign at either end; null when letters or another sign remain. */
function withoutCurrency(text: string, currency: string): string | null {
  const marks = [currency, ...(signs[currency] ?? [])];
  const upper = text.toUpperCase();
  const mark = marks.find((one) => upper.startsWith(one) || upper.endsWith(one));
  const bare = mark === undefined ? text : text.slice(...cut(upper, mark)).trim();
  return /[\p{Sc}\p{L}]/u.test(bare) ? null : bare;
}

function cut(text: string, mark: string): [number, number] {
  return text.startsWith(mark) ? [mark.length, text.length] : [0, text.length - mark.length];
}

const signs: Record<string, string[]> = {
  EUR: ["€"],
  GBP: ["£"],
  USD: ["US$", "$"],
  CHF: ["FR."],
  JPY: ["JP¥", "¥"],
  CNY: ["CN¥", "¥"],
  INR: ["₹"],
  PLN: ["ZŁ"],
  SEK: ["KR"],
  NOK: ["KR"],
  DKK: ["KR"],
};

function digitsOf(digits: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, digits]));
}
