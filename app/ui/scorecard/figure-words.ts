import { decimalText } from "~/domain/decimal";
import { plainMoney, shortMoney } from "~/domain/money";
import { rounded, times, type Exact } from "~/domain/scorecard/exact";
import type { KpiUnit } from "~/domain/scorecard/measure";
import type { Status } from "~/domain/scorecard/status";

export interface Locality {
  currency: string;
  locale: string;
}

/** Stands where there is nothing to say. */
const noFigure = "n/a";

/** “€4.1m”, “68%”, “14.2 days”, “8.7”, “41”: rounded to what people can use. */
export function figureText(value: Exact | null, unit: KpiUnit, at: Locality): string {
  if (value === null) return noFigure;
  if (unit === "money") return shortMoney({ amount: rounded(value), currency: at.currency }, at.locale);
  return withUnit(numberText(value, at.locale), unit, value);
}

/** The same to the last minor unit or hundredth: where rows are added up. */
export function exactText(value: Exact | null, unit: KpiUnit, at: Locality): string {
  if (value === null) return noFigure;
  if (unit === "money") return plainMoney({ amount: rounded(value), currency: at.currency }, at.locale);
  return withUnit(numberText(value, at.locale, 2), unit, value);
}

/** What the line of a KPI says at its end. */
export function statusText(status: Status, unit: KpiUnit, at: Locality): string {
  if (status.is === "no-figure") return "No figure yet";
  if (status.is === "no-target") return "No target";
  if (status.is === "on-target") return "On target";
  if (status.is === "slipping") return status.way === "falling" ? "Falling" : "Rising";
  return `${gapText(status.gap, unit, at)} to go`;
}

/** A difference of two figures: shares differ by points. */
export function gapText(gap: Exact, unit: KpiUnit, at: Locality): string {
  if (unit !== "percent") return figureText(gap, unit, at);
  const text = numberText(gap, at.locale);
  return `${text}\u00A0${text === "1" ? "point" : "points"}`;
}

/** For drawing alone: nothing is computed from it. */
export function drawn(value: Exact): number {
  return Number(rounded(times(value, 1000n))) / 1000;
}

function numberText(value: Exact, locale: string, decimals = 1): string {
  const scaled = rounded(times(value, 10n ** BigInt(decimals)));
  const text = decimalText(scaled, decimals) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(text).replace("-", "−");
}

function withUnit(text: string, unit: KpiUnit, value: Exact): string {
  if (unit === "percent") return `${text}%`;
  if (unit === "days") return `${text}\u00A0${value.over === value.under ? "day" : "days"}`;
  return text;
}
