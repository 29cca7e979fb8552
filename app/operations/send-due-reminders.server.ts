import type { Database } from "~/db/client.server";
import { listUnremindedCycles } from "~/db/cycles.server";
import { closingSoonIsDue } from "~/domain/awards/closing";
import { jobAct } from "./job-act.server";
import { sendClosingSoon } from "./send-closing-soon.server";

/** Writes the reminders of every vote that closes soon, once each, also with two workers at work. */
export async function sendDueReminders(db: Database, now: Date): Promise<void> {
  for (const cycle of await listUnremindedCycles(db)) {
    if (!closingSoonIsDue(cycle, now)) continue;
    await sendClosingSoon(jobAct(db, now), cycle.id);
  }
}
