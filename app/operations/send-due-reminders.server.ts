import type { Database } from "~/db/client.server";
import { listRemindedCycles } from "~/db/cycles.server";
import { cycleReminderIsDue } from "~/domain/awards/closing";
import { jobAct } from "./job-act.server";
import { remindToNominate } from "./remind-to-nominate.server";
import { sendClosingSoon } from "./send-closing-soon.server";

/** Writes every reminder that is due by rule or by hand, once each, also with two workers at work. */
export async function sendDueReminders(db: Database, now: Date): Promise<void> {
  for (const cycle of await listRemindedCycles(db)) {
    if (!cycleReminderIsDue(cycle, now)) continue;
    const remind = cycle.phase === "voting" ? sendClosingSoon : remindToNominate;
    await remind(jobAct(db, now), cycle.id);
  }
}
