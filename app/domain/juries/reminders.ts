import { daysBefore, localOf } from "../zoned-time";

const hours = 60 * 60 * 1000;

/** Nobody is written to twice within this time, by hand or by the clock. */
const remindingPause = 12 * hours;

/** Somebody who was reminded before this instant may be reminded again. */
export function mayRemindSince(now: Date): Date {
  return new Date(now.getTime() - remindingPause);
}

/** "after 18:05": when the first of them may be reminded again, in the zone of the cycle. */
export function mayRemindAt(jurors: readonly { remindedAt: Date | null }[], timeZone: string): string {
  const earliest = Math.min(...jurors.map(({ remindedAt }) => remindedAt?.getTime() ?? 0));
  return `after ${localOf(new Date(earliest + remindingPause), timeZone).slice(11)}`;
}

export interface JudgingTime {
  votingCloseAt: Date;
  timeZone: string;
  seatedAt: Date;
}

/**
 * The latest day of reminding that has come, as the instant the same time of day before the deadline; null before
 * the first, after the deadline, and for days on which the jury was not seated yet.
 */
export function dueReminder(judging: JudgingTime, remindDays: readonly number[], now: Date): Date | null {
  const { votingCloseAt, timeZone, seatedAt } = judging;
  if (now >= votingCloseAt) return null;
  const due = remindDays
    .map((days) => daysBefore(votingCloseAt, days, timeZone))
    .filter((at) => at > seatedAt && at <= now);
  return due.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}
