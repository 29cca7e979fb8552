import type { Comparison, Period } from "~/domain/scorecard/period";
import { monthWords } from "../month-words";

/** “March 2026”, “Q1 2026”, “2026 so far”, “12 months to November 2026”. */
export function periodWords(period: Pick<Period, "key" | "kind" | "months" | "length">): string {
  const { key, kind, months, length } = period;
  const last = monthWords(months.at(-1) ?? "");
  if (kind === "12m") return `12 months to ${last}`;
  if (kind === "month") return last;
  const name = kind === "quarter" ? `${key.slice(5)} ${key.slice(0, 4)}` : key;
  return months.length === length ? name : `${name} so far`;
}

/** What the months of a comparison are called: “2025”, “Q2 2026”, “January to November 2025”. */
export function monthsWords(months: readonly string[]): string {
  const [first = "", last = ""] = [months[0], months.at(-1)];
  if (first === last) return monthWords(first);
  const [year, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  if (first.endsWith("-01") && last === `${year}-12`) return year;
  const quarter = (Number(first.slice(5)) + 2) / 3;
  if (months.length === 3 && Number.isInteger(quarter)) return `Q${quarter} ${year}`;
  const bare = monthWords(first).split(" ")[0] ?? "";
  return `${year === lastYear ? bare : monthWords(first)} to ${monthWords(last)}`;
}

/** The short name of what is compared with, for the head of a column. */
export function comparisonWords(against: Comparison, kind: Period["kind"]): string {
  if (against === "year" || kind === "year" || kind === "12m") return "Year before";
  return kind === "month" ? "Month before" : "Quarter before";
}
