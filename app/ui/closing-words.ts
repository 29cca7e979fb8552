import { dayEverywhere } from "~/domain/awards/everywhere";
import { instantOf } from "~/domain/zoned-time";
import { day, dayAndTime, dayAndTimeFor, shortDay, timeOfDay } from "./dates";

interface Zones {
  timeZone: string;
  lastTimeZone?: string | null;
}

/**
 * Until when something is open, to stand after “until”: “Friday 27 March 2026, 18:00”, or “the end of Tuesday 30 June
 * 2026, everywhere (1 Jul, 12:00 where you are)”.
 */
export function untilFor(at: Date, cycle: Zones, viewerZone: string): string {
  const last = endEverywhere(at, cycle);
  if (!last) return dayAndTimeFor(at, cycle.timeZone, viewerZone);
  return `the ${last} (${shortDay(at, viewerZone)}, ${timeOfDay(at, viewerZone)} where you are)`;
}

/** When something closes, to stand after “closes”, in the zone of the cycle. */
export function closesAt(at: Date, cycle: Zones): string {
  const last = endEverywhere(at, cycle);
  return last ? `at the ${last}` : `on ${dayAndTime(at, cycle.timeZone)}`;
}

/** “end of Tuesday 30 June 2026, everywhere”; null where it is no end of a day. */
export function endEverywhere(at: Date, { lastTimeZone }: Zones): string | null {
  const last = dayEverywhere(at, lastTimeZone);
  return last && `end of ${day(`${last}T12:00:00Z`, "UTC")}, everywhere`;
}

/** “30 Jun”: the last day on which something is open. */
export function lastDay(at: Date, cycle: Zones): string {
  return shortDay(onLastDay(at, cycle), cycle.timeZone);
}

/** An instant on the last day on which something is open, for ranges of days. */
export function onLastDay(at: Date, { timeZone, lastTimeZone }: Zones): Date {
  const last = dayEverywhere(at, lastTimeZone);
  return (last && instantOf(`${last}T12:00`, timeZone)) || at;
}
