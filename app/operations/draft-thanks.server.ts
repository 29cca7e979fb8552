import {
  deleteThanks,
  findThanksForUpdate,
  insertThanks,
  listThanksDrafts,
  updateThanks,
} from "~/db/guest-thanks.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { findWin, findWinForUpdate } from "~/db/wins.server";
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

/** Writes one's own draft anew. */
export async function changeThanks(
  act: Act,
  { id, content }: { id: string; content: ThanksContent },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const draft = ownDraft(act, await findThanksForUpdate(tx, id));
    const win = draft && (await findWin(tx, draft.winId));
    if (!win || act.actor.kind !== "person" || !mayThank(win, act.actor)) return refused("not-found");
    const checked = checkThanks(win, content);
    if (!checked.ok) return checked;
    await updateThanks(tx, id, { now: act.now, content: checked.value });
    return granted();
  });
}

/** Throws one's own draft away. */
export async function discardThanks(act: Act, { id }: { id: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (!ownDraft(act, await findThanksForUpdate(tx, id))) return refused("not-found");
    await deleteThanks(tx, id);
    return granted();
  });
}

/** A draft in the hands of its author; null for everybody else, and once it is sent. */
function ownDraft<T extends { sentById: string; sentAt: Date | null }>(
  { actor }: Act,
  found: T | null,
): T | null {
  const isOwn = actor.kind === "person" && found?.sentById === actor.id;
  return isOwn && found.sentAt === null ? found : null;
}
