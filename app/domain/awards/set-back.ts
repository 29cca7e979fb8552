import { granted, refused, type Verdict } from "../verdict";
import {
  changeableDates,
  checkCycleDates,
  checkDateChange,
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
  const order = checkCycleDates(dates, cycle.timeZone);
  if (!order.ok) return order;
  const change = checkDateChange({ ...cycle, phase: to }, dates, now);
  if (!change.ok) return change;
  return dates[endOf[to]] > now ? granted() : refused("date-past", { field: endOf[to] });
}

const dayLength = 24 * 60 * 60 * 1000;
const leastDays = 3;

/**
 * Dates to propose for the way back: all that can still change, moved by the same whole days, so that the earlier
 * phase lasts at least three more days. Each keeps its time of day.
 */
export function datesToSetBack(
  cycle: CycleDates & { timeZone: string },
  to: EarlierPhase,
  now: Date,
): CycleDates {
  const ahead = cycle[endOf[to]].getTime() - now.getTime();
  const days = Math.max(0, Math.ceil(leastDays - ahead / dayLength));
  const dates = datesOf(cycle);
  for (const field of changeableDates(to)) {
    const at = dates[field];
    if (at) dates[field] = onOtherDay({ field, at }, cycle, daysLater(days));
  }
  return dates;
}
