import { recordEvent } from "~/db/audit.server";
import { findCycle } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listNominators, updateReminded } from "~/db/reminders.server";
import { cycleReminderIsDue } from "~/domain/awards/closing";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { listWhoMayNominate, nominatePath } from "./concerned-people.server";

/** Reminds those who may nominate and have sent nothing, and nobody else. */
export async function remindToNominate(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (cycle.phase !== "nominating" || !cycleReminderIsDue(cycle, act.now)) return refused("already-done");
    const at = { phase: "nominating", lastAt: cycle.nominationsRemindedAt, now: act.now } as const;
    if (!(await updateReminded(tx, cycleId, at))) return refused("already-done");
    const nominators = await listNominators(tx, cycleId);
    const letters = (await listWhoMayNominate(tx, cycle))
      .filter(({ id }) => !nominators.has(id))
      .map((person): QueuedLetter => ({
        template: "nominations-closing",
        to: { personId: person.id, name: person.name, address: person.email },
        key: `nominations-closing/${cycleId}/${person.id}/${act.now.toISOString()}`,
        props: {
          name: person.name,
          cycleName: cycle.name,
          closesAt: cycle.nominationsCloseAt.toISOString(),
          timeZone: cycle.timeZone,
          lastTimeZone: cycle.lastTimeZone,
          path: nominatePath(cycle),
        },
      }));
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "cycle.nominators-reminded",
      subject: { type: "cycle", id: cycleId },
      after: { letters: letters.length },
    });
    return granted();
  });
}
