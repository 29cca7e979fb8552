import { dayIn } from "../../people/import/cells";

/**
 * The first day of a period as people write it, as `YYYY-MM-DD`: a year (2026), a quarter (2026-Q3, Q3 2026), a
 * month (2026-07) or a day (2026-07-01, 1.7.2026). Null where it is none of these.
 */
export function periodStart(text: string): string | null {
  const plain = text.trim().toUpperCase();
  if (/^\d{4}$/.test(plain)) return dayIn(`${plain}-01-01`);
  const quarter = /^(\d{4})[ -]?Q([1-4])$/.exec(plain) ?? /^Q([1-4])[ -]?(\d{4})$/.exec(plain);
  if (quarter) return firstOfQuarter(quarter.slice(1));
  if (/^\d{4}-\d{1,2}$/.test(plain)) return dayIn(`${plain}-01`);
  return dayIn(plain);
}

function firstOfQuarter(parts: readonly string[]): string | null {
  const year = parts.find((part) => part.length === 4) ?? "";
  const quarter = Number(parts.find((part) => part.length === 1));
  return dayIn(`${year}-${quarter * 3 - 2}-01`);
}
