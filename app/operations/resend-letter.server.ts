import { recordEvent } from "~/db/audit.server";
import { endedBadly, updateToQueued } from "~/db/letter-acts.server";
import { insertLetterEvents } from "~/db/letter-outcomes.server";
import { findLetter } from "~/db/letter-page.server";
import { listSuppressed } from "~/db/suppressions.server";
import type { LetterStateWord } from "~/domain/mail/letters";
import { holdsErasedSecret } from "~/domain/mail/secrets";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Sends a letter again that did not arrive. It is written anew, so that what was corrected since then counts. */
export async function resendLetter(act: Act, letterId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const letter = await findLetter(tx, letterId);
    if (!letter) return refused("not-found");
    if (holdsErasedSecret(letter.template)) return refused("letter-secret-erased");
    if (!(endedBadly as LetterStateWord[]).includes(letter.state)) return refused("letter-not-failed");
    const held = await listSuppressed(tx, [letter.toAddress]);
    if (held.size > 0) return refused("address-held-back", { detail: letter.toAddress });
    const again = await updateToQueued(tx, [letterId]);
    if (again.length === 0) return refused("letter-not-failed");
    await insertLetterEvents(tx, [{ letterId, type: "queued", at: act.now, detail: "Sent again" }]);
    const subject = { type: "letter", id: letterId };
    await recordEvent(tx, act, { act: "letter.sent-again", subject, before: { state: letter.state } });
    return granted();
  });
}
