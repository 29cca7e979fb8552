import { changeableDates, datesOf, type CycleDates, type DateField } from "./cycle-dates";
import { daysLater, onOtherDay } from "./everywhere";
import type { Phase } from "./phase";

interface PausedCycle extends CycleDates {
  phase: Phase;
  timeZone: string;
  pausedAt: Date;
}

const minute = 60_000;
const dayLength = 24 * 60 * minute;
const step = 15 * minute;

/** By how much dates move on after a pause: whole days, or less than one in quarters of an hour. */
export interface PauseLength {
  days: number;
  minutes: number;
}

/**
 * The length of a pause, rounded up so that nobody loses time: a pause of a day or more in whole days, a shorter
 * one in quarters of an hour. Where phases close at the end of a day it is always whole days.
 */
export function pauseLength(
  { pausedAt, lastTimeZone }: { pausedAt: Date; lastTimeZone?: string | null },
  now: Date,
): PauseLength {
  const passed = Math.max(0, now.getTime() - pausedAt.getTime());
  if (passed >= dayLength || lastTimeZone) return { days: Math.ceil(passed / dayLength), minutes: 0 };
  return { days: 0, minutes: (Math.ceil(passed / step) * step) / minute };
}

const shortPause = 2 * minute;

/** Whether a pause is over so soon that its dates rather stay: it took nothing worth giving back. */
export function isShortPause(pausedAt: Date, now: Date): boolean {
  return now.getTime() - pausedAt.getTime() < shortPause;
}

/** The dates that had not passed when the pause began, so that the pause took time from them. */
export function datesAhead(cycle: PausedCycle): DateField[] {
  return changeableDates(cycle.phase).filter((field) => {
    const at = cycle[field];
    return at !== null && at !== undefined && at > cycle.pausedAt;
  });
}

/**
 * The dates of a cycle moved on by the length of its pause. Whole days keep the time of day in the zone of the
 * cycle, whatever the clocks did in between.
 */
export function datesAfterPause(cycle: PausedCycle, now: Date): CycleDates {
  const { days, minutes } = pauseLength(cycle, now);
  const later = (field: DateField, at: Date) =>
    days > 0 ? onOtherDay({ field, at }, cycle, daysLater(days)) : new Date(at.getTime() + minutes * minute);
  const dates = datesOf(cycle);
  for (const field of datesAhead(cycle)) dates[field] = later(field, cycle[field]!);
  return dates;
}
