import { windowStart } from "../voting/turnout";
import { daysBefore } from "../zoned-time";

/** A phase in which people are asked to do something until its close. */
export interface RemindedPhase {
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  /** How many days before the close. */
  days: readonly number[];
}

/**
 * When those are reminded who have not acted: the same time of day so many days before the close in the cycle's zone,
 * in order. A reminder that would meet the opening is left out.
 */
export function reminderTimes({ opensAt, closesAt, timeZone, days }: RemindedPhase): Date[] {
  return [...new Set(days)]
    .map((count) => daysBefore(closesAt, count, timeZone))
    .filter((at) => at > opensAt && at < closesAt)
    .sort((a, b) => a.getTime() - b.getTime());
}

interface Reminding extends RemindedPhase {
  lastAt: Date | null;
  /** When somebody asked for one by hand. */
  askedAt: Date | null;
  gapDays: number;
}

/** Whether a reminder is to be written now: a rule or somebody asks for it, and the last one is long enough ago. */
export function reminderIsDue(phase: Reminding, now: Date): boolean {
  const { closesAt, lastAt, askedAt } = phase;
  if (now >= closesAt || isTooSoon(phase, now)) return false;
  if (askedAt && askedReminderAt(askedAt) <= now) return true;
  return reminderTimes(phase).some((at) => at <= now && (!lastAt || at > lastAt));
}

/** Whether the last reminder is so fresh that another would be a nuisance. */
export function isTooSoon(
  { lastAt, gapDays, timeZone }: Pick<Reminding, "lastAt" | "gapDays" | "timeZone">,
  now: Date,
): boolean {
  return lastAt !== null && now < daysBefore(lastAt, -gapDays, timeZone);
}

const window = 15 * 60 * 1000;

/**
 * When a reminder asked for by hand leaves: with the next quarter of an hour, at which turnout is counted anew. So its
 * number tells nothing that the turnout does not tell.
 */
export function askedReminderAt(askedAt: Date): Date {
  return new Date(windowStart(askedAt).getTime() + window);
}

/** The next reminder by rule after `now` that was not sent, or null. */
export function nextReminder(phase: RemindedPhase & { lastAt: Date | null }, now: Date): Date | null {
  return reminderTimes(phase).find((at) => at > now && (!phase.lastAt || at > phase.lastAt)) ?? null;
}
