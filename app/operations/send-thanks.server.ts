import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import {
  countThanked,
  countThanksSince,
  findThankedBy,
  findThanks,
  findThanksForUpdate,
  thanksKey,
  updateThanksSent,
  type FoundThanks,
} from "~/db/guest-thanks.server";
import { queueLetters } from "~/db/letters.server";
import { findRecipient } from "~/db/order-people.server";
import { listSuppressed } from "~/db/suppressions.server";
import { findWinForUpdate } from "~/db/wins.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkSending, checkThanks, mayThank } from "~/domain/wins/guest-thanks";
import { transact, type Act } from "./act.server";
import { giftNoteFor, printThanks, thanksProps } from "./thanks-letter.server";

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Sends thanks to a guest, once: a letter with the certificate as PDF, or the certificate alone where there is no
 * address. `seen` is when the draft was last written as its author saw it: only what they saw leaves. The PDF is drawn
 * before the transaction.
 */
export async function sendThanks(act: Act, { id, seen }: { id: string; seen: string }): Promise<Verdict> {
  const draft = await findThanks(act.db, id);
  if (!draft || act.actor.kind !== "person" || draft.sentById !== act.actor.id) return refused("not-found");
  if (draft.sentAt) return granted();
  const [giftNote, pdf] = [await giftNoteFor(act.db, draft), await printThanks(act.db, draft, act)];
  return transact(act, async (tx) => {
    const win = await findWinForUpdate(tx, draft.winId);
    const thanks = await findThanksForUpdate(tx, id);
    if (!win || !thanks || act.actor.kind !== "person" || !mayThank(win, act.actor))
      return refused("not-found");
    if (thanks.sentAt) return granted();
    if (![seen, draft.updatedAt.toISOString()].every((at) => at === thanks.updatedAt.toISOString()))
      return refused("thanks-changed-elsewhere");
    const checked = checkThanks(win, thanks);
    if (!checked.ok) return checked;
    const allowed = checkSending(await factsOf(tx, act, thanks), thanks);
    if (!allowed.ok) return allowed;
    await updateThanksSent(tx, id, { now: act.now, giftNote });
    const { guestName, address, guestOf } = thanks;
    if (address !== "") {
      const to = { name: guestName, address };
      const attachments = [{ ...pdf, contentType: "application/pdf" }];
      const props = thanksProps(thanks, giftNote);
      await queueLetters(tx, act, [{ template: "guest-thanks", to, key: thanksKey(id), props, attachments }]);
    }
    await recordEvent(tx, act, {
      act: "win.guest-thanked",
      subject: { type: "win", id: win.id },
      after: { thanks: id, guestOf, by: address === "" ? "certificate" : "letter" },
    });
    return granted();
  });
}

async function factsOf(tx: Tx, act: Act, { winId, address, sentById }: FoundThanks) {
  const since = new Date(act.now.getTime() - dayLength);
  return {
    guestsOfWin: await countThanked(tx, winId),
    lettersOfDay: await countThanksSince(tx, sentById, since),
    thankedBy: address === "" ? null : await findThankedBy(tx, { winId, address }),
    isColleague: (await findRecipient(tx, address)) !== null,
    isHeldBack: (await listSuppressed(tx, [address])).has(address),
  };
}
