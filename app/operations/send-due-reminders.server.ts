import type { Database } from "~/db/client.server";
import { listRemindedCycles } from "~/db/cycles.server";
import { cycleReminderIsDue } from "~/domain/awards/closing";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";
import { remindToNominate } from "./remind-to-nominate.server";
import { sendClosingSoon } from "./send-closing-soon.server";

/** Writes every reminder that is due by rule or by hand, once each, also with two workers at work. */
export async function sendDueReminders(db: Database, now: Date): Promise<void> {
  const due = (await listRemindedCycles(db)).filter((cycle) => cycleReminderIsDue(cycle, now));
  await eachByItself(due, (cycle) => {
    const remind = cycle.phase === "voting" ? sendClosingSoon : remindToNominate;
    return remind(jobAct(db, now), cycle.id);
  });
}
