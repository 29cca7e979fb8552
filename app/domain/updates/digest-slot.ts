import { instantOf, localOf } from "../zoned-time";
import { dayAfter } from "./update";

/** When somebody gets the weekly letter: a day of the week, 1 for Monday to 7 for Sunday, and an hour in their zone. */
export interface DigestTime {
  timeZone: string;
  day: number;
  hour: number;
}

export interface DigestSlot {
  at: Date;
  /** The ISO week in which that day lies, `2026-W14`. */
  week: string;
}

export const usualDigestTime = { day: 1, hour: 8 };

/**
 * The last time at or before now at which somebody's letter was to leave. An hour that the clocks jump over is moved on
 * by the jump, and of an hour that comes twice it is the first: each week has one, whatever the clocks do.
 */
export function latestSlot(time: DigestTime, now: Date): DigestSlot {
  const thisWeek = slotOf(time, now, 0);
  return thisWeek.at <= now ? thisWeek : slotOf(time, now, -7);
}

/** The next time after now at which somebody's letter is to leave. */
export function nextSlot(time: DigestTime, now: Date): DigestSlot {
  const thisWeek = slotOf(time, now, 0);
  return thisWeek.at > now ? thisWeek : slotOf(time, now, 7);
}

function slotOf({ timeZone, day, hour }: DigestTime, now: Date, days: number): DigestSlot {
  const today = localOf(now, timeZone).slice(0, 10);
  const on = dayAfter(today, day - weekdayOf(today) + days);
  const at = instantOf(`${on}T${String(hour).padStart(2, "0")}:00`, timeZone);
  if (!at) throw new Error(`There is no hour ${hour} in ${timeZone}.`);
  return { at, week: weekOf(on) };
}

/** The ISO 8601 week of a day: it belongs to the year in which its Thursday lies. */
export function weekOf(day: string): string {
  const thursday = dayAfter(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / dayLength;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** “week 14, 2026”, for the head of a letter; null where the text names no week. */
export function weekWords(week: string): string | null {
  const [, year, number] = weekPattern.exec(week) ?? [];
  return year && number ? `Week ${Number(number)}, ${year}` : null;
}

/** Whether a text names a week. */
export function isWeek(text: string): boolean {
  return weekPattern.test(text);
}

const weekPattern = /^(20\d{2})-W(0[1-9]|[1-4]\d|5[0-3])$/;
const dayLength = 24 * 60 * 60 * 1000;

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
