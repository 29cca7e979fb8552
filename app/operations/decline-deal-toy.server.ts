import { recordEvent } from "~/db/audit.server";
import { findOrderOfWin } from "~/db/orders.server";
import { findWinState } from "~/db/nominated-wins.server";
import { updateToyDeclined } from "~/db/toy-suggestions.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { openFor, type WinState } from "~/domain/wins/win-state";
import { transact, type Act } from "./act.server";

/**
 * Says that a win gets no deal toy, so that none is suggested any more; it can be ordered all the same. Any win that
 * stands can be declined, whatever it is worth: the record of it tells nobody what that is.
 */
export async function declineDealToy(act: Act, { winId }: { winId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (act.actor.kind !== "person" || !may(act.actor, "manage-orders")) return refused("not-allowed");
    const state = await findWinState(tx, winId);
    if (state === null || !openFor(state as WinState, "order-keepsake")) return refused("not-found");
    if (await findOrderOfWin(tx, winId)) return refused("order-exists");
    if (!(await updateToyDeclined(tx, winId, act.now))) return granted();
    await recordEvent(tx, act, { act: "win.toy-declined", subject: { type: "win", id: winId } });
    return granted();
  });
}
