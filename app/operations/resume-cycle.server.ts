import { recordEvent } from "~/db/audit.server";
import { findCycle, type FoundCycle } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { updateResumed } from "~/db/paused-cycles.server";
import { datesOf, type CycleDates } from "~/domain/awards/cycle-dates";
import { datesAfterPause } from "~/domain/awards/pause";
import type { CyclePart } from "~/domain/mail/letters";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { listConcerned, type Concerned } from "./concerned-people.server";

/** What becomes of the dates that lay ahead when the pause began. */
export type DatesAfterPause = "moved" | "kept";

/**
 * Lets a paused cycle go on, with its dates moved on by the length of the pause or as they were. A kept date that
 * has passed takes effect at once. Everybody whom that concerns gets a letter.
 */
export async function resumeCycle(act: Act, cycleId: string, choice: DatesAfterPause): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    const { pausedAt } = cycle;
    if (!pausedAt) return refused("not-paused");
    const dates = choice === "moved" ? datesAfterPause({ ...cycle, pausedAt }, act.now) : datesOf(cycle);
    if (!(await updateResumed(tx, cycleId, dates))) return refused("not-paused");
    const letters = (await listConcerned(tx, act, cycle)).map((person) =>
      letterTo(person, { cycle, dates, now: act.now }),
    );
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "cycle.resumed",
      subject: { type: "cycle", id: cycleId },
      before: { pausedAt, ...datesOf(cycle) },
      after: dates,
    });
    return granted();
  });
}

const ends: Record<CyclePart, "nominationsCloseAt" | "votingOpenAt" | "votingCloseAt" | null> = {
  nominate: "nominationsCloseAt",
  answer: "votingOpenAt",
  vote: "votingCloseAt",
  judge: "votingCloseAt",
  run: null,
};

function letterTo(
  person: Concerned,
  { cycle, dates, now }: { cycle: FoundCycle; dates: CycleDates; now: Date },
): QueuedLetter {
  const end = ends[person.part];
  return {
    template: "cycle-resumed",
    to: { personId: person.id, name: person.name, address: person.email },
    key: `cycle-resumed/${cycle.id}/${person.id}/${now.toISOString()}`,
    props: {
      name: person.name,
      cycleName: cycle.name,
      part: person.part,
      until: end && dates[end] > now ? dates[end].toISOString() : null,
      timeZone: cycle.timeZone,
      // An opening is never the end of a day everywhere.
      lastTimeZone: person.part === "answer" ? null : dates.lastTimeZone,
      path: person.path,
    },
  };
}
