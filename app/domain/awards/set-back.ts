import { granted, refused, type Verdict } from "../verdict";
import {
  changeableDates,
  checkCycleDates,
  checkDateChange,
  checkNotTooFar,
  datesOf,
  type CycleDates,
  type DateField,
} from "./cycle-dates";
import { daysLater, onOtherDay } from "./everywhere";
import type { Phase } from "./phase";

/** The phases to which a cycle can be set back. */
export type EarlierPhase = "nominating" | "screening";

/** The phase before, for those phases that have a way back: none from the count on. */
export function phaseBefore(phase: Phase): EarlierPhase | null {
  if (phase === "screening") return "nominating";
  return phase === "voting" ? "screening" : null;
}

/** The date that ends a phase, which must lie ahead for a cycle to be set back to it. */
export const endOf: Record<EarlierPhase, DateField & ("nominationsCloseAt" | "votingOpenAt")> = {
  nominating: "nominationsCloseAt",
  screening: "votingOpenAt",
};

/** Whether these dates let a cycle live through an earlier phase again: it ends ahead of `now`. */
export function checkSetBack(
  cycle: CycleDates & { phase: Phase; timeZone: string },
  { to, dates }: { to: EarlierPhase; dates: CycleDates },
  now: Date,
): Verdict {
  if (phaseBefore(cycle.phase) !== to) return refused("wrong-phase");
  const near = checkNotTooFar(dates, now);
  if (!near.ok) return near;
  const order = checkCycleDates(dates, cycle.timeZone);
  if (!order.ok) return order;
  const change = checkDateChange({ ...cycle, phase: to }, dates, now);
  if (!change.ok) return change;
  return dates[endOf[to]] > now ? granted() : refused("date-past", { field: endOf[to] });
}

const dayLength = 24 * 60 * 60 * 1000;
const leastDays = 3;

/**
 * Dates to propose for the way back. A close that was brought forward and still lies ahead, `plannedClose`, counts
 * again. Otherwise the end of the earlier phase moves by whole days, so that it lasts at least three more. What comes
 * after moves by the same days, and only where it must. Each keeps its time of day.
 */
export function datesToSetBack(
  cycle: CycleDates & { timeZone: string },
  { to, plannedClose = null }: { to: EarlierPhase; plannedClose?: Date | null },
  now: Date,
): CycleDates {
  const dates = datesOf(cycle);
  if (to === "nominating") dates.nominationsCloseAt = plannedClose ?? dates.nominationsCloseAt;
  const end = endOf[to];
  const comesAgain = to === "nominating" && plannedClose !== null && plannedClose > now;
  const days = comesAgain ? 0 : Math.max(0, Math.ceil(leastDays - daysBetween(now, dates[end])));
  dates[end] = onOtherDay({ field: end, at: dates[end] }, cycle, daysLater(days));
  const overlap = Math.ceil(daysBetween(dates.votingOpenAt, dates[end]));
  const after = end === "votingOpenAt" ? days : overlap > 0 ? Math.max(days, overlap) : 0;
  for (const field of changeableDates(to)) {
    const at = dates[field];
    if (at && field !== end) dates[field] = onOtherDay({ field, at }, cycle, daysLater(after));
  }
  return dates;
}

function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / dayLength;
}
