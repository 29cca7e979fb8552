import { day, shortDay, timeOfDay } from "../dates";

type Instant = Date | string;

const week = 7 * 24 * 60 * 60 * 1000;

/** “Friday, 18:00” within the next week, else “27 Mar, 18:00”. */
export function dueWords(at: Instant, now: Instant, timeZone: string): string {
  return `${dueDay(at, now, timeZone)}, ${timeOfDay(at, timeZone)}`;
}

/** “Friday” within the next week, else “27 Mar”. */
export function dueDay(at: Instant, now: Instant, timeZone: string): string {
  const left = new Date(at).getTime() - new Date(now).getTime();
  const weekday = day(at, timeZone).split(" ")[0] ?? "";
  return left >= 0 && left < week ? weekday : shortDay(at, timeZone, now);
}
