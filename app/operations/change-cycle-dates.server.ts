import { recordEvent } from "~/db/audit.server";
import { holdCycleAlone, updateCycleDates } from "~/db/cycles.server";
import { queueLetters } from "~/db/letters.server";
import {
  checkCycleDates,
  checkDateChange,
  checkNotTooFar,
  datesOf,
  type CycleDates,
} from "~/domain/awards/cycle-dates";
import { changedMeanwhile } from "~/domain/awards/dates-written";
import { needsHandOver } from "~/domain/awards/round-times";
import { phasePermits } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { dateLetters } from "./date-letters.server";

/**
 * Moves the dates that still lie ahead. Once a cycle is open that needs a reason, and those whom a changed date
 * concerns get a letter. Dates that are so already leave no trace: the second of two clicks writes to nobody. `shown`
 * is the dates that the form showed: a date that somebody else has changed since is written over only once it was seen.
 */
export async function changeCycleDates(
  act: Act,
  id: string,
  dates: CycleDates,
  { reason, shown = "" }: { reason: string; shown?: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await holdCycleAlone(tx, id);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "change-dates")) return refused("wrong-phase");
    const needsNone = cycle.phase === "draft" && reason.trim() === "";
    const problem = needsNone ? null : reasonProblem(reason);
    if (problem) return problem;
    const near = checkNotTooFar(dates, act.now);
    if (!near.ok) return near;
    const order = checkCycleDates(dates, cycle.timeZone);
    if (!order.ok) return order;
    if (cycle.phase !== "draft" && cycle.categories.some(needsHandOver) && !dates.judgingOpenAt)
      return refused("judging-date-missing", { field: "judgingOpenAt" });
    if (JSON.stringify(datesOf(cycle)) === JSON.stringify(datesOf(dates))) return granted();
    const meanwhile = changedMeanwhile(shown, dates, cycle);
    if (meanwhile) return refused("dates-changed-meanwhile", meanwhile);
    const change = checkDateChange(cycle, dates, act.now);
    if (!change.ok) return change;
    if (!(await updateCycleDates(tx, id, dates, cycle.phase))) return refused("wrong-phase");
    await queueLetters(tx, act, await dateLetters(tx, act, { cycle, dates, reason: reason.trim() }));
    await recordEvent(tx, act, {
      act: "cycle.dates-changed",
      subject: { type: "cycle", id },
      before: datesOf(cycle),
      after: dates,
      reason,
    });
    return granted();
  });
}
