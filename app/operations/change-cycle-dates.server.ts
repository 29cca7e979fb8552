import { recordEvent } from "~/db/audit.server";
import { holdCycleAlone, updateCycleDates } from "~/db/cycles.server";
import { queueLetters } from "~/db/letters.server";
import { checkCycleDates, checkDateChange, datesOf, type CycleDates } from "~/domain/awards/cycle-dates";
import { needsHandOver } from "~/domain/awards/round-times";
import { phasePermits } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { dateLetters } from "./date-letters.server";

/**
 * Moves the dates that still lie ahead. Once a cycle is open that needs a reason, and those whom a changed date
 * concerns get a letter. Dates that are so already leave no trace: the second of two clicks writes to nobody.
 */
export async function changeCycleDates(
  act: Act,
  id: string,
  dates: CycleDates,
  reason: string,
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await holdCycleAlone(tx, id);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "change-dates")) return refused("wrong-phase");
    const needsNone = cycle.phase === "draft" && reason.trim() === "";
    const problem = needsNone ? null : reasonProblem(reason);
    if (problem) return problem;
    const order = checkCycleDates(dates, cycle.timeZone);
    if (!order.ok) return order;
    if (cycle.phase !== "draft" && cycle.categories.some(needsHandOver) && !dates.judgingOpenAt)
      return refused("judging-date-missing", { field: "judgingOpenAt" });
    if (JSON.stringify(datesOf(cycle)) === JSON.stringify(datesOf(dates))) return granted();
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
