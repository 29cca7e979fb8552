import { recordEvent } from "~/db/audit.server";
import { holdJury, updateJurorReminded } from "~/db/juries.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { phasePermits } from "~/domain/awards/phase";
import { openSheets } from "~/domain/juries/progress";
import { mayRemindSince, mayRemindAt } from "~/domain/juries/reminders";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { remindingLetter } from "./jury-letters.server";

/** Reminds every juror with open sheets, each at most once in twelve hours; answers how many letters that made. */
export async function remindJurors(act: Act, categoryId: string): Promise<Verdict<{ reminded: number }>> {
  if (act.actor.kind !== "person" || !may(act.actor, "run-juries")) return refused("not-allowed");
  return transact(act, async (tx) => {
    const jury = await holdJury(tx, categoryId);
    if (!jury) return refused("not-found");
    if (jury.kind !== "jury") return refused("not-a-jury");
    if (!phasePermits(jury.cycle.phase, "run-jury") || act.now >= jury.cycle.votingCloseAt)
      return refused("judging-closed");
    const behind = jury.jurors.filter((juror) => juror.leftAt === null && openSheets(juror.assignments) > 0);
    if (behind.length === 0) return refused("nobody-to-remind");
    const letters: QueuedLetter[] = [];
    for (const juror of behind) {
      const by = { now: act.now, unlessSince: mayRemindSince(act.now) };
      if (!(await updateJurorReminded(tx, juror.id, by))) continue;
      letters.push(remindingLetter(jury, juror, `jury-reminder/${juror.id}/${act.now.toISOString()}`));
    }
    if (letters.length === 0)
      return refused("jurors-reminded-lately", { detail: mayRemindAt(behind, jury.cycle.timeZone) });
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "jury.reminded",
      subject: { type: "category", id: categoryId },
      after: { letters: letters.length },
    });
    return granted({ reminded: letters.length });
  });
}
