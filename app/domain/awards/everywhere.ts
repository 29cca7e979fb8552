import { instantOf, localOf, zoneExists } from "../zoned-time";
import type { DateField } from "./cycle-dates";

/** A calendar day as a form sends it: `2026-06-30`. */
export type LocalDay = string;

/** The closes that can be the end of a day everywhere. */
export const closeFields = ["nominationsCloseAt", "votingCloseAt"] as const satisfies readonly DateField[];

/**
 * The zone in which these days end last: nobody in any of the zones is cut off before midnight. Where one zone is not
 * the last on all of the days, because clocks change between them, it is the first whole hour west of them all.
 */
export function lastZone(zones: readonly string[], days: readonly LocalDay[]): string {
  const known = [...new Set(zones)].filter(zoneExists);
  const ends = (zone: string) => days.map((day) => endOfDay(day, zone)?.getTime() ?? 0);
  const latest = days.map((_, at) => Math.max(...known.map((zone) => ends(zone)[at] ?? 0)));
  const covers = (zone: string) => ends(zone).every((end, at) => end >= latest[at]!);
  return [...known, ...wholeHours].find(covers) ?? "Etc/GMT+12";
}

/** From the east to the west; the names of these zones count against the sun. */
const wholeHours = Array.from({ length: 27 }, (_, hours) => hours - 14).map((west) =>
  west === 0 ? "UTC" : `Etc/GMT${west > 0 ? "+" : ""}${west}`,
);

/** The instant at which a day is over in a zone, or null where the text is no day. */
export function endOfDay(day: LocalDay, timeZone: string): Date | null {
  const start = instantOf(`${day}T00:00`, "UTC");
  return start && instantOf(`${textOf(daysLater(1)(start))}T00:00`, timeZone);
}

/** The day that ends everywhere at an instant; null where it is no end of a day in the last zone, or there is none. */
export function dayEverywhere(at: Date, lastTimeZone: string | null | undefined): LocalDay | null {
  if (!lastTimeZone) return null;
  const day = localOf(new Date(at.getTime() - 1), lastTimeZone).slice(0, 10);
  return endOfDay(day, lastTimeZone)?.getTime() === at.getTime() ? day : null;
}

/**
 * A date of a cycle on another day. The end of a day everywhere moves as that day; anything else keeps its time of day
 * in the zone of the cycle, whatever the clocks do in between.
 */
export function onOtherDay(
  { field, at }: { field: DateField; at: Date },
  { timeZone, lastTimeZone }: { timeZone: string; lastTimeZone?: string | null },
  move: (day: Date) => Date,
): Date {
  const ends = isClose(field) ? dayEverywhere(at, lastTimeZone) : null;
  if (ends && lastTimeZone) return endOfDay(textOf(move(midnight(ends))), lastTimeZone) ?? at;
  const [day = "", time = ""] = localOf(at, timeZone).split("T");
  return instantOf(`${textOf(move(midnight(day)))}T${time}`, timeZone) ?? at;
}

/** Some days later, for `onOtherDay`. */
export function daysLater(days: number): (day: Date) => Date {
  return (day) => new Date(day.getTime() + days * dayLength);
}

/** Whether a date is a close that can be the end of a day. */
export function isClose(field: DateField): boolean {
  return (closeFields as readonly DateField[]).includes(field);
}

const dayLength = 24 * 60 * 60 * 1000;

function midnight(day: LocalDay): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function textOf(day: Date): LocalDay {
  return day.toISOString().slice(0, 10);
}
