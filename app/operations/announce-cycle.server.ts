import { recordEvents } from "~/db/audit.server";
import { listAnnouncedCategories, updateCycleAnnounced } from "~/db/announcements.server";
import { findCycle } from "~/db/cycles.server";
import { updateAnnounced } from "~/db/laureates.server";
import { queueLetters } from "~/db/letters.server";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { announcementLetters } from "./announcement-letters.server";
import { crashPoint } from "./crash-point.server";
import { kindWordsLetters } from "./kind-words-letters.server";

/**
 * Announces a cycle, once: laureates and results are seen from now on, and everybody gets their letter. All
 * results must be certified by two people. Only now does the record learn who won, the seeds and the hash of
 * the box: those who read it are not among those who may know before.
 */
export async function announceCycle(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "announce")) return refused("wrong-phase");
    if (cycle.pausedAt) return refused("cycle-paused");
    if (!(await updateCycleAnnounced(tx, cycleId, act.now))) return refused("wrong-phase");
    const rounds = await listAnnouncedCategories(tx, cycleId);
    const categories = rounds.filter(({ finalId }) => finalId === null);
    if (categories.some(({ result }) => result?.state !== "certified")) return refused("not-certified");
    await updateAnnounced(
      tx,
      categories.map(({ id }) => id),
      act.now,
    );
    const letters = await announcementLetters(tx, cycle, categories);
    await queueLetters(tx, act, letters);
    await queueLetters(tx, act, await kindWordsLetters(tx, cycle, { now: act.now, when: "after-the-news" }));
    crashPoint("announce-letters-written");
    await recordEvents(tx, act, [
      { act: "cycle.announced", subject: { type: "cycle", id: cycleId }, after: { letters: letters.length } },
      ...rounds.map(({ id, result, box, juryLot }) => ({
        act: "result.announced",
        subject: { type: "category", id },
        after: { ...result, ...box, ...(juryLot && { jurySeed: juryLot.seed }) },
      })),
    ]);
    return granted();
  });
}
