import { dividedHalfAway } from "../decimal";
import { refused, type Refused } from "../verdict";
import { claimOf, type ValueLine } from "./value-line";

type Lasting = Pick<ValueLine, "recurring" | "periodFrom" | "periodTo">;

/** How long a period is: whole months, and days left over of a month that has `ofDays`. Both its ends count. */
export interface PeriodLength {
  months: number;
  days: number;
  ofDays: number;
}

/** The length of a period from its first to its last day: a calendar year is 12 months, leap or not. */
export function periodLength(from: string, to: string): PeriodLength {
  const [start, end] = [dateOf(from), dateOf(to)];
  end.setUTCDate(end.getUTCDate() + 1);
  let months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (monthsAfter(start, months) > end) months -= 1;
  const [last, next] = [monthsAfter(start, months), monthsAfter(start, months + 1)];
  return { months, days: daysBetween(last, end), ofDays: daysBetween(last, next) };
}

/**
 * What a recurring line claims over its whole period, in its own units: its figures are those of one year. Rounded
 * half away from zero to the unit. Null for what comes once and where the period is not known.
 */
export function claimOverPeriod(
  line: Lasting & Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved">,
): bigint | null {
  if (!line.recurring || line.periodFrom === null || line.periodTo === null) return null;
  const { months, days, ofDays } = periodLength(line.periodFrom, line.periodTo);
  return dividedHalfAway(claimOf(line) * BigInt(months * ofDays + days), 12n * BigInt(ofDays));
}

/** Recurring lines of which the period ends before it begins: no version of a win is kept with one. */
export function periodsBackwards(lines: readonly Lasting[]): Refused[] {
  return lines.flatMap(({ recurring, periodFrom, periodTo }, index) =>
    recurring && periodFrom !== null && periodTo !== null && periodTo < periodFrom
      ? [refused("period-backwards", { field: `until-${index}` })]
      : [],
  );
}

/** Recurring lines that do not say from when to when they count. */
export function missingPeriods(lines: readonly Lasting[]): Refused[] {
  return lines.flatMap(({ recurring, periodFrom, periodTo }, index) => [
    ...(recurring && periodFrom === null ? [refused("period-missing", { field: `from-${index}` })] : []),
    ...(recurring && periodTo === null ? [refused("period-missing", { field: `until-${index}` })] : []),
  ]);
}

/** The same day some months later, or the last day of a shorter month. */
function monthsAfter(start: Date, months: number): Date {
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), days));
  return first;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

const dayLength = 24 * 60 * 60 * 1000;

function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / dayLength);
}
