import { recordEvent } from "~/db/audit.server";
import { findCycle } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { updatePaused } from "~/db/paused-cycles.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { listConcerned } from "./concerned-people.server";

/**
 * Stops a cycle where it is, for a reason: no date moves it, and no nomination, ballot or sheet is taken, until
 * somebody lets it go on. Everybody whom that concerns gets a letter.
 */
export async function pauseCycle(act: Act, cycleId: string, written: string): Promise<Verdict> {
  const reason = written.trim();
  const problem = reasonProblem(reason);
  if (problem) return problem;
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "pause")) return refused("wrong-phase");
    if (cycle.pausedAt) return refused("cycle-paused");
    const pause = { from: phasesFor("pause"), pausedAt: act.now, reason };
    if (!(await updatePaused(tx, cycleId, pause))) return refused("cycle-paused");
    const letters = (await listConcerned(tx, act, cycle)).map((person): QueuedLetter => ({
      template: "cycle-paused",
      to: { personId: person.id, name: person.name, address: person.email },
      key: `cycle-paused/${cycleId}/${person.id}/${act.now.toISOString()}`,
      props: {
        name: person.name,
        cycleName: cycle.name,
        part: person.part,
        reason,
        path: person.path,
      },
    }));
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "cycle.paused",
      subject: { type: "cycle", id: cycleId },
      after: { phase: cycle.phase, letters: letters.length },
      reason,
    });
    return granted();
  });
}
