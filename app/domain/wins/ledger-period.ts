/** Periods by name: a view that says “this quarter” means another one in spring. */
export const namedPeriods = [
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "this-year",
  "last-year",
] as const;

export type NamedPeriod = (typeof namedPeriods)[number];

/** First and last day, `YYYY-MM-DD`; null is open on that side. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** Months of a period, and how many periods before the present one it lies. */
const spans: Record<NamedPeriod, { months: number; ago: number }> = {
  "this-month": { months: 1, ago: 0 },
  "last-month": { months: 1, ago: 1 },
  "this-quarter": { months: 3, ago: 0 },
  "last-quarter": { months: 3, ago: 1 },
  "this-year": { months: 12, ago: 0 },
  "last-year": { months: 12, ago: 1 },
};

/** The days that a query asks for, seen from today; a named period is whole months of the calendar. */
export function daysAsked(
  asked: { period: NamedPeriod | ""; from: string; to: string },
  today: string,
): Days {
  if (asked.period === "") return { from: asked.from || null, to: asked.to || null };
  const { months, ago } = spans[asked.period];
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = Math.floor((month - 1) / months) * months - ago * months;
  return { from: dayText(year, first, 1), to: dayText(year, first + months, 0) };
}

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function dayText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
