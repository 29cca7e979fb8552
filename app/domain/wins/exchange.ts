import { decimalText, dividedHalfAway } from "../decimal";
import { isCurrency, minorDigits, type Money } from "../money";
import { granted, refused, type Verdict } from "../verdict";

/** How many decimals a rate has: 0.9245 is kept as 92450000. */
export const rateDigits = 8;

/** A month as `YYYY-MM`. */
export type Month = string;

/**
 * An amount in another currency by a rate (units of that currency for one unit of the amount's, times 10^8). Exact
 * but for the last minor unit, which is rounded half away from zero: the commercial rule. Totals are sums of rounded
 * rows, never a rounded sum.
 */
export function convert({ amount, currency }: Money, scaled: bigint, to: string): Money {
  const over = amount * scaled * 10n ** BigInt(minorDigits(to));
  const under = 10n ** BigInt(minorDigits(currency) + rateDigits);
  return { amount: dividedHalfAway(over, under), currency: to };
}

/** No more minor units than this are kept of one amount. */
const mostKept = 2n ** 63n - 1n;

/** Whether an amount that came out of a rate can be kept. */
export function isKeepable(amount: bigint): boolean {
  return amount <= mostKept;
}

/** Whether Finance may set this rate: of another currency that exists, above nothing, for a month that has begun. */
export function checkRate(
  rate: { currency: string; month: Month; scaled: bigint },
  { inCurrency, thisMonth }: { inCurrency: string; thisMonth: Month },
): Verdict {
  if (rate.currency === inCurrency) return refused("rate-of-own-currency", { field: "currency" });
  if (!isCurrency(rate.currency)) return refused("rate-currency-unknown", { field: "currency" });
  if (rate.month > thisMonth) return refused("rate-month-ahead", { field: "month" });
  return rate.scaled > 0n ? granted() : refused("rate-not-above-nothing", { field: "rate" });
}

const unusualRate = { most: 10_000n * 10n ** BigInt(rateDigits), least: 10n ** BigInt(rateDigits) / 10_000n };

/**
 * Whether a rate looks wrong, though it may be right: more than twice or less than half of the last one of its currency;
 * without one, above 10,000 or below 0.0001.
 */
export function isUnlikelyRate(scaled: bigint, last: bigint | null): boolean {
  if (last !== null) return scaled > 2n * last || 2n * scaled < last;
  return scaled > unusualRate.most || scaled < unusualRate.least;
}

/** The month whose rate a win takes: that of the day it was won, else of the day both sides had signed. */
export function rateMonth(
  win: { milestones: readonly { kind: string; on: string }[] },
  confirmedOn: string,
): Month {
  return (win.milestones.find(({ kind }) => kind === "won")?.on ?? confirmedOn).slice(0, 7);
}

/** A rate without the zeros at its end: "150", "0.9245"; with four decimals at least it can be typed again. */
export function rateText(scaled: bigint): string {
  const [whole = "", fraction = ""] = decimalText(scaled, rateDigits).split(".");
  const kept = fraction.replace(/0+$/, "");
  return kept === "" ? whole : `${whole}.${kept.padEnd(4, "0")}`;
}
