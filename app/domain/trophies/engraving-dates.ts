const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const longestPast = 100;
const furthestAhead = 1;

/**
 * The first date or year in a line that can't be meant, or null: a day that no calendar has, a year more than one
 * ahead of the honour's or more than a century before it.
 */
export function implausibleDate(line: string, honouredOn: string): string | null {
  const impossible = fullDates(line).find(({ day, month, year }) => !exists(day, month, year));
  if (impossible) return impossible.text;
  const honourYear = Number(honouredOn.slice(0, 4));
  const years = line.match(/(?<![\p{L}\p{N}.,])(?:1\d{3}|2\d{3})(?![\p{L}\p{N}]|[.,]\d)/gu) ?? [];
  return years.find((year) => !near(Number(year), honourYear)) ?? null;
}

function near(year: number, honourYear: number): boolean {
  return year <= honourYear + furthestAhead && year >= honourYear - longestPast;
}

interface Found {
  text: string;
  day: number;
  month: number;
  year: number;
}

function fullDates(line: string): Found[] {
  const found: Found[] = [];
  for (const [text, year, month, day] of line.matchAll(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g)) {
    found.push({ text, day: Number(day), month: Number(month), year: Number(year) });
  }
  for (const [text, day, month, year] of line.matchAll(/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/g)) {
    found.push({ text, day: Number(day), month: Number(month), year: Number(year) });
  }
  for (const [text, day, name, year] of line.matchAll(/\b(\d{1,2})\.?\s([A-Za-z]{3,9})\.?,?\s(\d{4})\b/g)) {
    const month = monthNames.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
    if (month > 0) found.push({ text, day: Number(day), month, year: Number(year) });
  }
  return found;
}

function exists(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
}

function daysOf(month: number, year: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
