import { recordEvent } from "~/db/audit.server";
import { updateShareAgreed } from "~/db/win-writes.server";
import { findWinForUpdate } from "~/db/wins.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { mayAgree } from "~/domain/wins/shares";
import { transact, type Act } from "./act.server";

/** Agrees to one's own share of a win. Once everybody named has, all who see the win read the shares. */
export async function agreeToShare(act: Act, { winId }: { winId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const personId = personIdOf(act.actor);
    const win = await findWinForUpdate(tx, winId);
    const named = win?.state !== "draft" && win?.participants.some((one) => one.personId === personId);
    if (!win || personId === null || !named) return refused("not-found");
    if (!mayAgree(win.participants, personId)) return granted();
    await updateShareAgreed(tx, { winId, personId, now: act.now });
    await recordEvent(tx, act, { act: "win.share-agreed", subject: { type: "win", id: winId } });
    return granted();
  });
}
