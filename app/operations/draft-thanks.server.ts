import { insertThanks, listThanksDrafts } from "~/db/guest-thanks.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { findWinForUpdate } from "~/db/wins.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkThanks, mayThank, mostDrafts, type ThanksContent } from "~/domain/wins/guest-thanks";
import { maySeeWin } from "~/domain/wins/visibility";
import { transact, type Act } from "./act.server";

/** Begins thanks to a guest of a win that stands. Nobody else sees it until it is sent. Answers its id. */
export async function draftThanks(
  act: Act,
  { winId, formKey, content }: { winId: string; formKey: string; content: ThanksContent },
): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    const win = await findWinForUpdate(tx, winId);
    if (!win || actor.kind !== "person" || !maySeeWin(win, actor) || !mayThank(win, actor))
      return refused("not-found");
    const checked = checkThanks(win, content);
    if (!checked.ok) return checked;
    const key = `guest-thanks/${actor.id}/${formKey}`;
    const earlier = await claimOnce(tx, act, key);
    if (earlier !== null) return granted(earlier);
    const drafts = await listThanksDrafts(tx, { winId, personId: actor.id });
    if (drafts.length >= mostDrafts) return refused("thanks-drafts-too-many", { detail: String(mostDrafts) });
    const id = await insertThanks(tx, { winId, sentById: actor.id, now, content: checked.value });
    await settleOnce(tx, key, id);
    return granted(id);
  });
}
