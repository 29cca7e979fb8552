import { granted, refused, type Verdict } from "../verdict";
import { zoneExists } from "../zoned-time";

/** The instants at which a cycle moves; `announceAt` is null where HR announces by hand. */
export interface CycleDates {
  nominationsOpenAt: Date;
  nominationsCloseAt: Date;
  votingOpenAt: Date;
  /** When votes that make a jury's list close and those juries start; null or missing where there is none. */
  judgingOpenAt?: Date | null;
  votingCloseAt: Date;
  announceAt: Date | null;
  /** Where nominations and voting close at the end of a day everywhere: the zone where that is last. */
  lastTimeZone?: string | null;
}

/** The dates of a cycle and nothing else of it. */
export function datesOf(cycle: CycleDates): CycleDates {
  const { nominationsOpenAt, nominationsCloseAt, votingOpenAt, judgingOpenAt, votingCloseAt } = cycle;
  const { announceAt, lastTimeZone } = cycle;
  const opens = { nominationsOpenAt, votingOpenAt, judgingOpenAt, announceAt };
  return { ...opens, nominationsCloseAt, votingCloseAt, lastTimeZone: lastTimeZone ?? null };
}

/**
 * Whether the dates follow each other. Nominations and voting must last; screening may have no length,
 * and so may the time between the close and the announcement. Judging after a vote starts between the two ends of
 * that phase.
 */
export function checkCycleDates(dates: CycleDates, timeZone: string): Verdict {
  if (!zoneExists(timeZone)) return refused("zone-unknown", { field: "timeZone" });
  const { nominationsOpenAt, nominationsCloseAt, votingOpenAt, votingCloseAt, announceAt } = dates;
  const judgingOpenAt = dates.judgingOpenAt ?? null;
  if (nominationsCloseAt <= nominationsOpenAt)
    return refused("dates-out-of-order", { field: "nominationsCloseAt" });
  if (votingOpenAt < nominationsCloseAt) return refused("dates-out-of-order", { field: "votingOpenAt" });
  if (votingCloseAt <= votingOpenAt) return refused("dates-out-of-order", { field: "votingCloseAt" });
  if (judgingOpenAt && (judgingOpenAt <= votingOpenAt || judgingOpenAt >= votingCloseAt))
    return refused("dates-out-of-order", { field: "judgingOpenAt" });
  if (announceAt && announceAt < votingCloseAt) return refused("dates-out-of-order", { field: "announceAt" });
  return granted();
}

const mostYears = 5;

/** Whether an instant lies more than five years after `now`: that is a slip in the year. */
export function isTooFar(at: Date, now: Date): boolean {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYears);
  return at > latest;
}

/** Whether every date of a cycle lies within five years. */
export function checkNotTooFar(dates: CycleDates, now: Date): Verdict {
  const field = dateFields.find((each) => isTooFar(dates[each] ?? now, now));
  return field ? refused("date-too-far", { field }) : granted();
}

export const dateFields = [
  "nominationsOpenAt",
  "nominationsCloseAt",
  "votingOpenAt",
  "judgingOpenAt",
  "votingCloseAt",
  "announceAt",
] as const;

export type DateField = (typeof dateFields)[number];

const openFields: Record<string, readonly DateField[]> = {
  draft: dateFields,
  nominating: ["nominationsCloseAt", "votingOpenAt", "judgingOpenAt", "votingCloseAt", "announceAt"],
  screening: ["votingOpenAt", "judgingOpenAt", "votingCloseAt", "announceAt"],
  voting: ["judgingOpenAt", "votingCloseAt", "announceAt"],
  counting: ["announceAt"],
  certifying: ["announceAt"],
};

/** The dates that can still be changed in a phase: what has happened stays as it was. */
export function changeableDates(phase: string): readonly DateField[] {
  return openFields[phase] ?? [];
}

/** Whether new dates leave the past alone: only changeable ones differ, and those lie ahead of `now`. */
export function checkDateChange(
  before: CycleDates & { phase: string },
  after: CycleDates,
  now: Date,
): Verdict {
  const changeable = changeableDates(before.phase);
  for (const field of dateFields) {
    const was = before[field] ?? null;
    if (was?.getTime() === after[field]?.getTime()) continue;
    if (!changeable.includes(field)) return refused("wrong-phase", { field });
    const hasPassed = before.phase === "voting" && field === "judgingOpenAt" && was !== null && was <= now;
    if (hasPassed) return refused("wrong-phase", { field });
    const at = after[field];
    if (at && at <= now) return refused("date-past", { field });
  }
  return granted();
}
