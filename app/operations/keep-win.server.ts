import { recordEvent } from "~/db/audit.server";
import { queueLetters } from "~/db/letters.server";
import { findOpenReversalAsk, updateReversalAsk } from "~/db/reversals.server";
import { nameOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkReversal } from "~/domain/wins/reversal";
import { transact, type Act } from "./act.server";
import { openSignedWin } from "./open-signed-win.server";

/** Answers its people that a win stays in the book, and why. */
export async function keepWin(
  act: Act,
  { winId, reason }: { winId: string; reason: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openSignedWin(tx, act, winId);
    if (!open.ok) return open;
    const { win, decider } = open.value;
    const answer = reason.trim();
    const allowed = checkReversal(win, decider, answer);
    if (!allowed.ok) return allowed;
    const ask = await findOpenReversalAsk(tx, winId);
    if (!ask) return refused("reversal-not-asked");
    await updateReversalAsk(tx, ask.id, {
      ...{ decidedById: decider.id, decidedAt: act.now },
      ...{ agreed: false, answer },
    });
    await recordEvent(tx, act, {
      act: "win.reversal-declined",
      subject: { type: "win", id: winId },
      reason: win.hideAmounts ? "" : answer,
    });
    const { askedBy } = ask;
    if (askedBy.deactivatedAt !== null) return granted();
    await queueLetters(tx, act, [
      {
        template: "win-kept",
        to: { personId: askedBy.id, name: askedBy.name, address: askedBy.email },
        key: `win-kept/${ask.id}/${askedBy.id}`,
        props: {
          ...{ name: askedBy.name, winTitle: win.title, by: nameOf(act.actor) },
          ...{ answer, path: `/wins/${winId}` },
        },
      },
    ]);
    return granted();
  });
}
