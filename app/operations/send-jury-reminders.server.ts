import type { Database } from "~/db/client.server";
import { recordEvent } from "~/db/audit.server";
import { holdJury, listJuriesAtWork, updateJurorReminded, type FoundJury } from "~/db/juries.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import type { Tx } from "~/db/client.server";
import { openSheets } from "~/domain/juries/progress";
import { dueReminder, mayRemindSince } from "~/domain/juries/reminders";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";
import { remindingLetter } from "./jury-letters.server";

/** Reminds the jurors with open sheets on the days set, each once a day of reminding, also with two workers at work. */
export async function sendJuryReminders(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  await eachByItself(await listJuriesAtWork(db), async ({ id, seatedAt, jury, cycle }) => {
    const due = dueReminder({ ...cycle, seatedAt }, jury.remindDays, now);
    if (due) await remindDueJurors(act, id, due);
  });
}

async function remindDueJurors(act: Act, categoryId: string, due: Date): Promise<Verdict> {
  return transact(act, async (tx) => {
    const jury = await holdJury(tx, categoryId);
    if (jury?.cycle.phase !== "voting") return refused("judging-closed");
    const letters = await lettersDue(tx, act, jury, due);
    if (letters.length === 0) return refused("nobody-to-remind");
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "jury.reminded",
      subject: { type: "category", id: categoryId },
      after: { letters: letters.length },
    });
    return granted();
  });
}

/** Somebody whom HR reminded within the pause before, or since, is left alone. */
async function lettersDue(tx: Tx, act: Act, jury: FoundJury, due: Date): Promise<QueuedLetter[]> {
  const letters: QueuedLetter[] = [];
  for (const juror of jury.jurors) {
    if (juror.leftAt || openSheets(juror.assignments) === 0) continue;
    const by = { now: act.now, unlessSince: mayRemindSince(due) };
    if (!(await updateJurorReminded(tx, juror.id, by))) continue;
    letters.push(remindingLetter(jury, juror, `jury-reminder/${juror.id}/${due.toISOString()}`));
  }
  return letters;
}
