import {
  comparedMonths,
  comparisons,
  lastTwelve,
  periodAround,
  readPeriod,
  type Comparison,
  type Period,
} from "~/domain/scorecard/period";
import type { Month } from "~/domain/wins/exchange";

/** What the address of a scorecard asks for. */
export interface AskedScorecard {
  period: Period;
  against: Comparison;
  thisMonth: Month;
  /** `department:ID`, `place:NAME`, or empty for the whole company. */
  unit: string;
}

/** The period, the comparison and the unit that an address asks for. What can't be read is the usual. */
export function readAsked(query: URLSearchParams, thisMonth: Month): AskedScorecard {
  const period = readPeriod(query.get("period") ?? "", thisMonth);
  const unit = (query.get("unit") ?? "").slice(0, 200);
  return {
    period: period ?? periodAround("year", thisMonth, thisMonth),
    against: comparisons.find((one) => one === query.get("against")) ?? "year",
    thisMonth,
    unit: /^(department|place):./.test(unit) ? unit : "",
  };
}

/** The months that the page shows: the period, what it is held against, and the twelve of its trends. */
export function monthsOf({ period, against }: Pick<AskedScorecard, "period" | "against">) {
  const [now, before] = [period.months, comparedMonths(period, against)];
  const trend = lastTwelve(period);
  const all = [...now, ...before, ...trend].toSorted();
  return { now, before, trend, from: all[0] ?? "", to: all.at(-1) ?? "" };
}

/** The same question with something changed, as the end of an address; the usual is left out. */
export function addressOf(
  asked: Pick<AskedScorecard, "period" | "against" | "unit">,
  change: Record<string, string> = {},
): string {
  const { period, against, unit } = asked;
  const all = { period: period.key, against, unit, ...change };
  const query = new URLSearchParams(
    Object.entries(all).filter(([name, word]) => word !== "" && !(name === "against" && word === "year")),
  );
  return `?${query}`;
}

/** The unit of the question as the database knows it. */
export function unitOf(unit: string): { departmentId?: string; location?: string } {
  const [kind, name] = [unit.slice(0, unit.indexOf(":")), unit.slice(unit.indexOf(":") + 1)];
  if (kind === "department") return { departmentId: name };
  return kind === "place" ? { location: name } : {};
}
