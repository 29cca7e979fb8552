import type { Month } from "../wins/exchange";

/** Whole months that a scorecard is about: those of a month, a quarter or a year, or the twelve up to this one. */
export interface Period {
  /** As it stands in an address: `2026-03`, `2026-Q1`, `2026` or `12m`. */
  key: string;
  kind: PeriodKind;
  /** The first month of it, and how many it has when it is over. */
  from: Month;
  length: number;
  /** Those of its months that have begun. Never empty. */
  months: readonly Month[];
}

export const periodKinds = ["month", "quarter", "year", "12m"] as const;

export type PeriodKind = (typeof periodKinds)[number];

/** What a period is compared with: the one before it, or the same months of the year before. */
export const comparisons = ["before", "year"] as const;

export type Comparison = (typeof comparisons)[number];

const monthPattern = /^(20\d\d)-(0[1-9]|1[0-2])$/;
const quarterPattern = /^(20\d\d)-Q([1-4])$/;
const yearPattern = /^20\d\d$/;

/** The period that an address asks for; null where it is none, or has not begun. */
export function readPeriod(key: string, thisMonth: Month): Period | null {
  if (key === "12m") return periodOf(key, "12m", addMonths(thisMonth, -11), 12, thisMonth);
  if (monthPattern.test(key)) return periodOf(key, "month", key, 1, thisMonth);
  if (yearPattern.test(key)) return periodOf(key, "year", `${key}-01`, 12, thisMonth);
  const quarter = quarterPattern.exec(key);
  if (!quarter) return null;
  const first = String(Number(quarter[2]) * 3 - 2).padStart(2, "0");
  return periodOf(key, "quarter", `${quarter[1]}-${first}`, 3, thisMonth);
}

/** The period of a kind that a month lies in. */
export function periodAround(kind: PeriodKind, month: Month, thisMonth: Month): Period {
  const [year = "", number = ""] = month.split("-");
  const keys = {
    month,
    quarter: `${year}-Q${Math.ceil(Number(number) / 3)}`,
    year,
    "12m": "12m",
  };
  const period = readPeriod(keys[kind], thisMonth);
  if (!period) throw new Error(`${month} is no month that has begun.`);
  return period;
}

/** The period of the same kind before or after this one; null where it has not begun or has no neighbours. */
export function neighbourOf(period: Period, step: -1 | 1, thisMonth: Month): Period | null {
  if (period.kind === "12m") return null;
  const from = addMonths(period.from, step * period.length);
  return from < "2000-01" || from > thisMonth ? null : periodAround(period.kind, from, thisMonth);
}

/** Whether some of it is still to come. */
export function isRunning(period: Period, thisMonth: Month): boolean {
  return period.months.at(-1) === thisMonth;
}

/** The months that a period is held against: as many as have begun, so that both are of one length. */
export function comparedMonths(period: Period, against: Comparison): readonly Month[] {
  const back = against === "year" ? 12 : period.length;
  return period.months.map((month) => addMonths(month, -back));
}

/** The twelve months up to the last of a period. */
export function lastTwelve(period: Period): readonly Month[] {
  const last = period.months.at(-1) ?? period.from;
  return Array.from({ length: 12 }, (_, index) => addMonths(last, index - 11));
}

/** A month some months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const all = year * 12 + number - 1 + count;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
}

function periodOf(
  key: string,
  kind: PeriodKind,
  from: Month,
  length: number,
  thisMonth: Month,
): Period | null {
  const all = Array.from({ length }, (_, index) => addMonths(from, index));
  const months = all.filter((month) => month <= thisMonth);
  return months.length === 0 ? null : { key, kind, from, length, months };
}
