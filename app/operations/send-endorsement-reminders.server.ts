import type { Database } from "~/db/client.server";
import { findAskedEndorsement, listEndorsementsToRemind, markReminded } from "~/db/endorsements.server";
import { queueLetters } from "~/db/letters.server";
import { endorsementsOpen, remindBefore } from "~/domain/awards/endorsement";
import { granted, refused } from "~/domain/verdict";
import { transact } from "./act.server";
import { endorsementLetter } from "./endorsement-letters.server";
import { jobAct } from "./job-act.server";

/** Reminds colleagues once, three days after they were asked, as long as nominations are open. */
export async function sendEndorsementReminders(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  for (const { id, personId } of await listEndorsementsToRemind(db, {
    askedBefore: remindBefore(now),
    now,
  })) {
    await transact(act, async (tx) => {
      const asked = await findAskedEndorsement(tx, id, personId);
      if (!asked || !endorsementsOpen(asked.nomination, now).ok) return refused("wrong-phase");
      if (!(await markReminded(tx, id, now))) return refused("already-done");
      await queueLetters(tx, act, await endorsementLetter(tx, "endorsement-reminder", asked));
      return granted();
    });
  }
}
