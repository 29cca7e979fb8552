import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { listOpenBoxIds } from "~/db/ballot-boxes.server";
import { findCycle, type FoundCycle } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listNotVoted } from "~/db/not-voted.server";
import { updateReminded } from "~/db/reminders.server";
import { cycleReminderIsDue } from "~/domain/awards/closing";
import { makesJuryList } from "~/domain/juries/public-vote";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Reminds those who have a ballot left, and nobody else; once for each rule and close, or when somebody asks. A vote that makes a jury's list closes
 * by itself and has a reminder of its own. How many they are the record does not say: turnout is shown by the quarter
 * of an hour and never to the person.
 */
export async function sendClosingSoon(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (cycle.phase !== "voting" || !cycleReminderIsDue(cycle, act.now)) return refused("already-done");
    const at = { phase: "voting", lastAt: cycle.closingSoonSentAt, now: act.now } as const;
    if (!(await updateReminded(tx, cycleId, at))) return refused("already-done");
    const letters = await reminders(tx, cycle, act.now);
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "cycle.reminded",
      subject: { type: "cycle", id: cycleId },
    });
    return granted();
  });
}

async function reminders(tx: Tx, cycle: FoundCycle, now: Date): Promise<QueuedLetter[]> {
  const people = new Map<
    string,
    { name: string; email: string; ballots: { awardName: string; path: string }[] }
  >();
  const open = await listOpenBoxIds(tx, cycle.id);
  for (const { id, name } of cycle.categories.filter(
    (category) => open.includes(category.id) && !makesJuryList(category),
  )) {
    for (const { person } of await listNotVoted(tx, id)) {
      const known = people.get(person.id) ?? { name: person.name, email: person.email, ballots: [] };
      people.set(person.id, {
        ...known,
        ballots: [...known.ballots, { awardName: name, path: `/vote/${id}` }],
      });
    }
  }
  return [...people].map(([personId, { name, email, ballots }]) => ({
    template: "closing-soon",
    to: { personId, name, address: email },
    key: `closing-soon/${cycle.id}/${personId}/${now.toISOString()}`,
    props: {
      name,
      cycleName: cycle.name,
      ballots,
      closesAt: cycle.votingCloseAt.toISOString(),
      timeZone: cycle.timeZone,
      lastTimeZone: cycle.lastTimeZone,
    },
  }));
}
