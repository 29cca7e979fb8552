import { daysBefore, localOf } from "../zoned-time";
import { checkCycleDates, dateFields, datesOf, type CycleDates } from "./cycle-dates";
import { daysLater, onOtherDay } from "./everywhere";

export const rhythms = ["monthly", "quarterly", "yearly"] as const;
export type Rhythm = (typeof rhythms)[number];

/** What later turns have in common with the first: the weekday of each date, or its day of the month. */
export const keptThings = ["weekday", "day"] as const;
export type Keeps = (typeof keptThings)[number];

export interface Repetition {
  rhythm: Rhythm;
  keeps: Keeps;
}

const monthsOf: Record<Rhythm, number> = { monthly: 1, quarterly: 3, yearly: 12 };
const dayLength = 24 * 60 * 60 * 1000;

/**
 * The dates of a later turn of a cycle, always reckoned from the first, so that nothing drifts. Times of day stay in
 * the zone of the cycle, and the end of a day everywhere stays one.
 *
 * Keeping the weekday, the cycle moves as a whole to the nearest same weekday: distances stay to the day. Keeping
 * the day, each date moves by itself, and a day that a month does not have becomes its last: 31 January, 28 February,
 * 31 March. Where two dates would change places by that, the cycle moves as a whole.
 */
export function datesOfTurn(
  first: CycleDates & { timeZone: string },
  { rhythm, keeps }: Repetition,
  turn: number,
): CycleDates {
  const { timeZone } = first;
  const months = monthsOf[rhythm] * turn;
  if (keeps === "day") {
    const dates = moved(first, (day) => addMonths(day, months));
    if (checkCycleDates(dates, timeZone).ok) return dates;
  }
  const start = dayOf(first.nominationsOpenAt, timeZone);
  const target = addMonths(start, months);
  const landing = keeps === "weekday" ? nearestWeekday(target, start) : target;
  const days = Math.round((landing.getTime() - start.getTime()) / dayLength);
  return moved(first, daysLater(days));
}

export interface NextTurn {
  turn: number;
  dates: CycleDates;
  draftAt: Date;
}

/** Later turns than anybody plans for; a series that passes them has dates that make no sense. */
const mostTurns = 2_400;

/**
 * The first turn from a number on whose nominations are not over at `now`, and when it is drafted: so many days
 * before they open. After a long downtime turns that nobody could take part in are passed over. Null where there is none.
 */
export function nextTurn(
  first: CycleDates & { timeZone: string },
  repetition: Repetition & { daysAhead: number },
  { from, now }: { from: number; now: Date },
): NextTurn | null {
  for (let turn = from; turn < from + mostTurns; turn += 1) {
    const dates = datesOfTurn(first, repetition, turn);
    if (dates.nominationsCloseAt <= now) continue;
    const draftAt = daysBefore(dates.nominationsOpenAt, repetition.daysAhead, first.timeZone);
    return { turn, dates, draftAt };
  }
  return null;
}

/** The rhythm that the length of a cycle suggests, in days from its first date to its last. */
export function likelyRhythm(dates: CycleDates): Rhythm {
  const days = (dates.votingCloseAt.getTime() - dates.nominationsOpenAt.getTime()) / dayLength;
  if (days <= 28) return "monthly";
  return days <= 90 ? "quarterly" : "yearly";
}

function moved(first: CycleDates & { timeZone: string }, move: (day: Date) => Date): CycleDates {
  const dates = datesOf(first);
  for (const field of dateFields) {
    const at = first[field];
    if (at) dates[field] = onOtherDay({ field, at }, first, move);
  }
  return dates;
}

/** A calendar day in a zone, as midnight UTC. */
function dayOf(at: Date, timeZone: string): Date {
  return new Date(`${localOf(at, timeZone).slice(0, 10)}T00:00:00.000Z`);
}

function addMonths(day: Date, months: number): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), lastOfMonth)));
}

/** The day nearest to `target`, at most three days off, on the weekday of `like`. */
function nearestWeekday(target: Date, like: Date): Date {
  const ahead = (like.getUTCDay() - target.getUTCDay() + 7) % 7;
  const days = ahead > 3 ? ahead - 7 : ahead;
  return new Date(target.getTime() + days * dayLength);
}
