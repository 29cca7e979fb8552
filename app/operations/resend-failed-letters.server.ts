import { recordEvent } from "~/db/audit.server";
import { listFailedLetters, updateToQueued } from "~/db/letter-acts.server";
import { insertLetterEvents } from "~/db/letter-outcomes.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

const most = 50_000;

/** Sends again whatever failed. Answers how many letters that is. */
export async function resendFailedLetters(act: Act): Promise<Verdict<number>> {
  return transact(act, async (tx) => {
    const again = await updateToQueued(tx, await listFailedLetters(tx, most));
    if (again.length === 0) return refused("letter-not-failed");
    await insertLetterEvents(
      tx,
      again.map((letterId) => ({ letterId, type: "queued", at: act.now, detail: "Sent again" })),
    );
    const subject = { type: "outbox", id: "failed" };
    await recordEvent(tx, act, { act: "letter.sent-again", subject, after: { letters: again.length } });
    return granted(again.length);
  });
}
