import { recordEvent } from "~/db/audit.server";
import { findOpenReversalAsk, insertReversalAsk } from "~/db/reversals.server";
import { findWinForUpdate } from "~/db/wins.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkReversalAsk } from "~/domain/wins/reversal";
import { maySeeWin } from "~/domain/wins/visibility";
import { transact, type Act } from "./act.server";
import { tellValidators } from "./reversal-letters.server";

/** Asks Finance to take a win out of the book. Whoever asks twice with the same words has asked once. */
export async function askReversal(
  act: Act,
  { winId, reason }: { winId: string; reason: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    const win = await findWinForUpdate(tx, winId);
    if (!win || actor.kind !== "person" || !maySeeWin(win, actor)) return refused("not-found");
    const words = reason.trim();
    const asked = await findOpenReversalAsk(tx, winId);
    if (asked?.askedBy.id === actor.id && asked.reason === words) return granted();
    const allowed = checkReversalAsk(win, actor.id, { reason: words, askedBy: asked?.askedBy.name ?? null });
    if (!allowed.ok) return allowed;
    await insertReversalAsk(tx, { winId, reason: words, askedById: actor.id, askedAt: now });
    await recordEvent(tx, act, {
      act: "win.reversal-asked",
      subject: { type: "win", id: winId },
      reason: win.hideAmounts ? "" : words,
    });
    await tellValidators(tx, act, win, words);
    return granted();
  });
}
