import { recordEvent } from "~/db/audit.server";
import { updateShareAgreed } from "~/db/win-writes.server";
import { findWinForUpdate } from "~/db/wins.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { mayAgree } from "~/domain/wins/shares";
import { checkSending } from "~/domain/wins/sign-off";
import { publicStates, type WinState } from "~/domain/wins/win-state";
import { transact, type Act } from "./act.server";

/** Nobody is asked about a draft, about what came back to its author, or about a win that was reversed. */
const asks = new Set<WinState>(["submitted", ...publicStates]);

/**
 * Agrees to one's own share of a win, as it was sent at `sentAt`. Once everybody named has, all who see the win read the
 * shares.
 */
export async function agreeToShare(
  act: Act,
  { winId, sentAt }: { winId: string; sentAt?: string | null },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const personId = personIdOf(act.actor);
    const win = await findWinForUpdate(tx, winId);
    const named = win && asks.has(win.state) && win.participants.some((one) => one.personId === personId);
    if (personId === null || !named) return refused("not-found");
    if (!mayAgree(win.participants, personId)) return granted();
    const asRead = checkSending(win, sentAt);
    if (!asRead.ok) return asRead;
    await updateShareAgreed(tx, { winId, personId, now: act.now });
    await recordEvent(tx, act, { act: "win.share-agreed", subject: { type: "win", id: winId } });
    return granted();
  });
}
