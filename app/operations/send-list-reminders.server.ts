import { hasEvent, recordEvent } from "~/db/audit.server";
import type { Database, Tx } from "~/db/client.server";
import { holdJury, type FoundJury } from "~/db/juries.server";
import { listListVotesToRemind } from "~/db/jury-counts.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listNotVoted } from "~/db/not-voted.server";
import { listReminderIsDue } from "~/domain/awards/closing";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";

/** Reminds those who have not voted of every vote that makes a list and closes soon, once for each close. */
export async function sendListReminders(db: Database, now: Date): Promise<void> {
  const due = (await listListVotesToRemind(db, now)).filter(({ cycle }) => listReminderIsDue(cycle, now));
  await eachByItself(due, ({ id }) => remindOfVote(jobAct(db, now), id));
}

/** The record keeps that it was done and for which close, never how many had not voted. */
async function remindOfVote(act: Act, categoryId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const vote = await holdJury(tx, categoryId);
    const closesAt = vote?.cycle.judgingOpenAt?.toISOString();
    if (!vote || !closesAt || !listReminderIsDue(vote.cycle, act.now)) return refused("wrong-phase");
    const reminded = {
      act: "jury.vote-reminded",
      subject: { type: "category", id: categoryId },
      after: { closesAt },
    };
    if (await hasEvent(tx, reminded)) return refused("already-done");
    await queueLetters(tx, act, await letters(tx, vote, closesAt));
    await recordEvent(tx, act, reminded);
    return granted();
  });
}

async function letters(tx: Tx, { id, name, cycle }: FoundJury, closesAt: string): Promise<QueuedLetter[]> {
  const people = await listNotVoted(tx, id);
  return people.map(({ person }) => ({
    template: "closing-soon",
    to: { personId: person.id, name: person.name, address: person.email },
    key: `closing-soon/${id}/${person.id}/${closesAt}`,
    props: {
      name: person.name,
      cycleName: cycle.name,
      ballots: [{ awardName: name, path: `/vote/${id}` }],
      closesAt,
      timeZone: cycle.timeZone,
    },
  }));
}
