import { recordEvent } from "~/db/audit.server";
import { findCycle } from "~/db/cycles.server";
import { updateReminderAsked } from "~/db/reminders.server";
import { remindedPhase } from "~/domain/awards/closing";
import { isTooSoon } from "~/domain/awards/reminders";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Asks for a reminder to those who have not voted, or not nominated. It leaves with the next quarter of an hour, like
 * the figures of the turnout; the record does not say how many it went to.
 */
export async function askReminder(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    const phase = remindedPhase(cycle);
    if (!phase || (cycle.phase !== "voting" && cycle.phase !== "nominating")) return refused("wrong-phase");
    if (cycle.pausedAt) return refused("cycle-paused");
    if (isTooSoon({ ...phase, gapDays: cycle.reminderGapDays }, act.now)) return refused("reminded-lately");
    if (!(await updateReminderAsked(tx, cycleId, { phase: cycle.phase, now: act.now })))
      return refused("already-done");
    await recordEvent(tx, act, { act: "cycle.reminder-asked", subject: { type: "cycle", id: cycleId } });
    return granted();
  });
}
