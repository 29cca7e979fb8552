const locale = "en-GB";
const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

type Instant = Date | string;

/** “Friday 27 March 2026” in the given zone. */
export function day(at: Instant, timeZone: string): string {
  return format(at, timeZone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** “27 Mar”, with the year where it is not the year of `now`. */
export function shortDay(at: Instant, timeZone: string, now?: Instant): string {
  const sameYear = now === undefined || yearOf(at, timeZone) === yearOf(now, timeZone);
  return format(at, timeZone, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
}

/** “18:00” in the given zone. */
export function timeOfDay(at: Instant, timeZone: string): string {
  return format(at, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** “Friday 27 March 2026, 18:00” in the given zone. */
export function dayAndTime(at: Instant, timeZone: string): string {
  return `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`;
}

/**
 * “Friday 27 March 2026, 18:00”, and “(12:00 where you are)” after it for somebody whose clock shows another time
 * then, with the day where that differs too.
 */
export function dayAndTimeFor(at: Instant, timeZone: string, viewerZone: string): string {
  const [there, here] = [dayAndTime(at, timeZone), dayAndTime(at, viewerZone)];
  if (there === here) return there;
  const isSameDay = day(at, timeZone) === day(at, viewerZone);
  const theirs = isSameDay
    ? timeOfDay(at, viewerZone)
    : `${shortDay(at, viewerZone)}, ${timeOfDay(at, viewerZone)}`;
  return `${there} (${theirs} where you are)`;
}

/** “27 Mar 2026, 18:00”: for tables and records. */
export function shortDayAndTime(at: Instant, timeZone: string): string {
  const date = format(at, timeZone, { day: "numeric", month: "short", year: "numeric" });
  return `${date}, ${timeOfDay(at, timeZone)}`;
}

/** “27 March 2026” for a date without a time, stored as midnight UTC or `YYYY-MM-DD`. */
export function plainDay(on: Instant): string {
  return format(on, "UTC", { day: "numeric", month: "long", year: "numeric" });
}

/** “27 Mar 2026” for a date without a time. */
export function plainShortDay(on: Instant): string {
  return format(on, "UTC", { day: "numeric", month: "short", year: "numeric" });
}

/** “2 to 27 February 2026”, “27 February to 3 March 2026”. */
export function dateRange(from: Instant, to: Instant, timeZone: string): string {
  const long = { day: "numeric", month: "long", year: "numeric" } as const;
  if (yearOf(from, timeZone) !== yearOf(to, timeZone)) {
    return `${format(from, timeZone, long)} to ${format(to, timeZone, long)}`;
  }
  const month = { day: "numeric", month: "long" } as const;
  const sameMonth = format(from, timeZone, { month: "long" }) === format(to, timeZone, { month: "long" });
  const start = format(from, timeZone, sameMonth ? { day: "numeric" } : month);
  const end = format(to, timeZone, long);
  if (sameMonth && start === format(to, timeZone, { day: "numeric" })) return end;
  return `${start} to ${end}`;
}

export interface TimeLeft {
  /** “3 days”, “5 hours”, “12 minutes”, or “over”. */
  main: string;
  /** “8 hours”, “20 minutes”, or nothing where the main part says enough. */
  rest: string;
  over: boolean;
}

/** How long from one instant to another, in the two largest units. */
export function timeLeft(from: Instant, to: Instant): TimeLeft {
  const left = toDate(to).getTime() - toDate(from).getTime();
  if (left <= 0) return { main: "over", rest: "", over: true };
  const days = Math.floor(left / dayLength);
  const hours = Math.floor((left % dayLength) / hour);
  const minutes = Math.floor((left % hour) / minute);
  if (days > 0)
    return { main: counted(days, "day"), rest: hours > 0 ? counted(hours, "hour") : "", over: false };
  if (hours > 0)
    return { main: counted(hours, "hour"), rest: minutes > 0 ? counted(minutes, "minute") : "", over: false };
  return { main: minutes > 0 ? counted(minutes, "minute") : "less than a minute", rest: "", over: false };
}

/** “12 minutes ago”, “3 days ago”; a date once it is more than four weeks past. */
export function timeSince(at: Instant, now: Instant, timeZone: string): string {
  const passed = toDate(now).getTime() - toDate(at).getTime();
  if (passed < minute) return "just now";
  if (passed > 28 * dayLength) return shortDay(at, timeZone, now);
  return `${timeLeft(at, now).main} ago`;
}

/** The value of a `datetime-local` field: “2026-03-27T18:00” in the given zone. */
export function fieldValue(at: Instant, timeZone: string): string {
  const date = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(toDate(at));
  return `${date}T${timeOfDay(at, timeZone)}`;
}

function format(at: Instant, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone }).formatToParts(toDate(at));
  return parts
    .map(({ type, value }) => (type === "literal" ? value.replace(",", "") : shortened(value)))
    .join("");
}

/** Three letters for every short month. */
function shortened(value: string): string {
  return value === "Sept" ? "Sep" : value;
}

function yearOf(at: Instant, timeZone: string): string {
  return format(at, timeZone, { year: "numeric" });
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function toDate(at: Instant): Date {
  return typeof at === "string" ? new Date(at) : at;
}
