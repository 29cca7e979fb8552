import { recordEvent } from "~/db/audit.server";
import { holdCycleAlone } from "~/db/cycles.server";
import { updateReminderRules, type ReminderSettings } from "~/db/reminders.server";
import { changesNothing } from "~/domain/audit/changes-nothing";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Says how many days before their close people are reminded, and how long nobody is reminded again. */
export async function changeReminders(act: Act, cycleId: string, rules: ReminderSettings): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await holdCycleAlone(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "set-reminders")) return refused("wrong-phase");
    if (changesNothing(cycle, rules)) return granted();
    await updateReminderRules(tx, cycleId, rules);
    const { voteReminderDays, nominationReminderDays, reminderGapDays } = cycle;
    await recordEvent(tx, act, {
      act: "cycle.reminders-changed",
      subject: { type: "cycle", id: cycleId },
      before: { voteReminderDays, nominationReminderDays, reminderGapDays },
      after: { ...rules },
    });
    return granted();
  });
}
