import { recordEvent } from "~/db/audit.server";
import { claimOnce } from "~/db/once.server";
import { deleteWin } from "~/db/win-writes.server";
import { findWinForUpdate } from "~/db/wins.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { openFor } from "~/domain/wins/win-state";
import { transact, type Act } from "./act.server";

/** Throws away the author's own draft, or what came back to them. Pressed twice it is one act. */
export async function discardWin(act: Act, { winId }: { winId: string }): Promise<Verdict> {
  const key = `win-discarded/${personIdOf(act.actor)}/${winId}`;
  return transact(act, async (tx) => {
    if ((await claimOnce(tx, act, key)) !== null) return granted();
    const win = await findWinForUpdate(tx, winId);
    if (!win || win.submittedById !== personIdOf(act.actor)) return refused("not-found");
    if (!openFor(win.state, "discard")) return refused("win-locked");
    await deleteWin(tx, winId);
    await recordEvent(tx, act, {
      act: "win.discarded",
      subject: { type: "win", id: winId },
      before: { state: win.state },
    });
    return granted();
  });
}
