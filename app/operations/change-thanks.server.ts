import { updateThanks } from "~/db/guest-thanks.server";
import { findWin } from "~/db/wins.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkThanks, mayThank, type ThanksContent } from "~/domain/wins/guest-thanks";
import { transact, type Act } from "./act.server";
import { openThanksDraft } from "./open-thanks-draft.server";

/** Writes one's own draft anew. */
export async function changeThanks(
  act: Act,
  { id, content }: { id: string; content: ThanksContent },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const draft = await openThanksDraft(tx, act, id);
    const win = draft && (await findWin(tx, draft.winId));
    if (!win || act.actor.kind !== "person" || !mayThank(win, act.actor)) return refused("not-found");
    const checked = checkThanks(win, content);
    if (!checked.ok) return checked;
    await updateThanks(tx, id, { now: act.now, content: checked.value });
    return granted();
  });
}
