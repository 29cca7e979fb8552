import { recordEvent } from "~/db/audit.server";
import { updateToCancelled } from "~/db/letter-acts.server";
import { eraseSecrets, insertLetterEvents } from "~/db/letter-outcomes.server";
import { findLetter } from "~/db/letter-page.server";
import { mustLeave } from "~/domain/mail/secrets";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes a letter out of the outbox before it leaves. What may have left already can't be called back. */
export async function cancelLetter(act: Act, letterId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const letter = await findLetter(tx, letterId);
    if (!letter) return refused("not-found");
    if (mustLeave(letter.template)) return refused("letter-must-leave");
    if (!(await updateToCancelled(tx, letterId))) return refused("letter-already-sent");
    await eraseSecrets(tx, [letterId]);
    await insertLetterEvents(tx, [{ letterId, type: "cancelled", at: act.now }]);
    await recordEvent(tx, act, { act: "letter.cancelled", subject: { type: "letter", id: letterId } });
    return granted();
  });
}
