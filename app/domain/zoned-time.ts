/** A wall-clock time as a form sends it: `2026-03-29T09:00`. */
export type LocalTime = string;

const localPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const minute = 60_000;

/** Whether a name is an IANA time zone that this machine knows. */
export function zoneExists(timeZone: string): boolean {
  try {
    return timeZone !== "" && Boolean(new Intl.DateTimeFormat("en-GB", { timeZone }));
  } catch {
    return false;
  }
}

/**
 * The instant of a wall-clock time in a zone, or null where the text is no such time. A time that the clocks
 * jump over is moved on by the jump; of a time that happens twice it is the first.
 */
export function instantOf(local: LocalTime, timeZone: string): Date | null {
  const wall = wallOf(local);
  if (wall === null || !zoneExists(timeZone)) return null;
  const early = offsetAt(wall - 24 * 60 * minute, timeZone);
  const late = offsetAt(wall + 24 * 60 * minute, timeZone);
  for (const offset of early === late ? [early] : [Math.max(early, late), Math.min(early, late)]) {
    if (offsetAt(wall - offset, timeZone) === offset) return new Date(wall - offset);
  }
  return new Date(wall - early);
}

/** The wall-clock time of an instant in a zone, to the minute. */
export function localOf(instant: Date, timeZone: string): LocalTime {
  const wall = instant.getTime() + offsetAt(instant.getTime(), timeZone);
  return new Date(wall).toISOString().slice(0, 16);
}

/** The day of an instant in a zone, as the date at midnight UTC that the database keeps. */
export function dayIn(instant: Date, timeZone: string): Date {
  return new Date(`${localOf(instant, timeZone).slice(0, 10)}T00:00:00.000Z`);
}

/** The first instant of the day that it is in a zone. */
export function startOfDay(instant: Date, timeZone: string): Date {
  return instantOf(`${localOf(instant, timeZone).slice(0, 10)}T00:00`, timeZone) ?? instant;
}

/** The same wall-clock time some calendar days earlier, whatever the clocks did in between. */
export function daysBefore(instant: Date, days: number, timeZone: string): Date {
  const wall = wallOf(localOf(instant, timeZone)) ?? instant.getTime();
  const earlier = new Date(wall - days * 24 * 60 * minute).toISOString().slice(0, 16);
  return instantOf(earlier, timeZone) ?? instant;
}

function wallOf(local: LocalTime): number | null {
  const parts = localPattern.exec(local)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = parts;
  const wall = Date.UTC(year, month - 1, day, hours, minutes);
  return new Date(wall).toISOString().startsWith(local) ? wall : null;
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(
    value("year"),
    value("month") - 1,
    value("day"),
    value("hour"),
    value("minute"),
    value("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}
