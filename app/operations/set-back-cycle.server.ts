import { recordEvent } from "~/db/audit.server";
import { destroyBoxes, holdBoxes } from "~/db/ballot-boxes.server";
import { deleteSealedBallots } from "~/db/ballots.server";
import type { Tx } from "~/db/client.server";
import { findCycle, type FoundCycle } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { deleteRolls, deleteSeating, hasBegunSheets, hasResults, updateSetBack } from "~/db/set-back.server";
import { datesOf, type CycleDates } from "~/domain/awards/cycle-dates";
import { phasePermits } from "~/domain/awards/phase";
import { checkSetBack, endOf, phaseBefore, type EarlierPhase } from "~/domain/awards/set-back";
import { needsHandOver } from "~/domain/awards/round-times";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { listConcerned, type Concerned } from "./concerned-people.server";

/**
 * Sets a cycle back by one phase, to the one named, with new dates and for a reason. From screening nominations open again, and
 * nothing is lost. From the vote the ballots are destroyed unread with the keys of their boxes, the rolls are
 * forgotten, and all voters are told, whether they voted or not. Nothing goes back once a box was opened or a juror
 * has begun to score.
 */
export async function setBackCycle(
  act: Act,
  cycleId: string,
  back: { to: EarlierPhase; dates: CycleDates; reason: string },
): Promise<Verdict> {
  const reason = back.reason.trim();
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    const { to } = back;
    if (phaseBefore(cycle.phase) !== to || !phasePermits(cycle.phase, "set-back"))
      return refused("wrong-phase");
    const problem = reasonProblem(reason);
    if (problem) return problem;
    if (cycle.categories.some(needsHandOver) && !back.dates.judgingOpenAt)
      return refused("judging-date-missing", { field: "judgingOpenAt" });
    const checked = checkSetBack(cycle, { to, dates: back.dates }, act.now);
    if (!checked.ok) return checked;
    // Before the rolls are forgotten: they say whom it concerns.
    const concerned = to === "screening" ? await listConcerned(tx, act, cycle) : null;
    const move = { from: cycle.phase, to, dates: back.dates };
    if (!(await updateSetBack(tx, cycleId, move))) return refused("wrong-phase");
    const undone = to === "screening" ? await undoVote(tx, act, cycleId) : granted({ boxesDestroyed: 0 });
    if (!undone.ok) return undone;
    const told = concerned ?? (await listConcerned(tx, act, { ...cycle, phase: to }));
    const about = { cycle, to, dates: back.dates, reason, now: act.now };
    await queueLetters(
      tx,
      act,
      told.map((person) => letterTo(person, about)),
    );
    await recordEvent(tx, act, {
      act: "cycle.set-back",
      subject: { type: "cycle", id: cycleId },
      before: { phase: cycle.phase, ...datesOf(cycle) },
      after: { phase: to, ...back.dates, ...undone.value },
      reason,
    });
    return granted();
  });
}

/** Destroys what a vote left: `finishCounting` rewrites the tables, and only then the vote can open again. */
async function undoVote(tx: Tx, act: Act, cycleId: string): Promise<Verdict<{ boxesDestroyed: number }>> {
  const { anyUnsealed } = await holdBoxes(tx, cycleId);
  if (anyUnsealed || (await hasResults(tx, cycleId))) return refused("count-begun");
  if (await hasBegunSheets(tx, cycleId)) return refused("judging-begun");
  const destroyed = await destroyBoxes(tx, cycleId, act.now);
  for (const categoryId of destroyed) await deleteSealedBallots(tx, categoryId);
  await deleteRolls(tx, cycleId);
  await deleteSeating(tx, cycleId, act.now);
  return granted({ boxesDestroyed: destroyed.length });
}

interface About {
  cycle: FoundCycle;
  to: EarlierPhase;
  dates: CycleDates;
  reason: string;
  now: Date;
}

function letterTo(person: Concerned, { cycle, to, dates, reason, now }: About): QueuedLetter {
  return {
    template: "cycle-set-back",
    to: { personId: person.id, name: person.name, address: person.email },
    key: `cycle-set-back/${cycle.id}/${person.id}/${now.toISOString()}`,
    props: {
      name: person.name,
      cycleName: cycle.name,
      part: person.part,
      to,
      reason,
      next: dates[endOf[to]].toISOString(),
      timeZone: cycle.timeZone,
      lastTimeZone: dates.lastTimeZone,
      path: person.part === "vote" || person.part === "judge" ? `/cycles/${cycle.id}` : person.path,
    },
  };
}
