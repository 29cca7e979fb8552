import { recordEvent } from "~/db/audit.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { countCommentsSince, insertComment, listMentionable } from "~/db/win-comments.server";
import { findWin } from "~/db/wins.server";
import { withoutTurns } from "~/domain/turning-signs";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkComment, mostCommentsADay } from "~/domain/wins/comment";
import { maySeeWin } from "~/domain/wins/visibility";
import { transact, type Act } from "./act.server";
import { mentionsOf, tellOfComment } from "./comment-letters.server";

const dayLength = 24 * 60 * 60 * 1000;

export interface CommentForm {
  winId: string;
  formKey: string;
  text: string;
  /** People chosen from the directory, beside those called by @name. */
  personIds: readonly string[];
}

/** Says something below a win that stands. Those called by name and the people of the win get a letter. */
export async function commentWin(act: Act, form: CommentForm): Promise<Verdict<{ id: string }>> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    const win = await findWin(tx, form.winId);
    if (!win || actor.kind !== "person" || !maySeeWin(win, actor)) return refused("not-found");
    const text = withoutTurns(form.text).trim();
    const allowed = checkComment(win, actor, text);
    if (!allowed.ok) return allowed;
    const key = `win-comment/${actor.id}/${form.formKey}`;
    const earlier = await claimOnce(tx, act, key);
    if (earlier !== null) return granted({ id: earlier });
    const since = new Date(now.getTime() - dayLength);
    if ((await countCommentsSince(tx, actor.id, since)) >= mostCommentsADay)
      return refused("win-comments-too-many", { field: "text", detail: String(mostCommentsADay) });
    if ((await listMentionable(tx, form.personIds)).length < new Set(form.personIds).size)
      return refused("win-comment-calls-nobody", { field: "personId" });
    const mentioned = await mentionsOf(tx, win, { text, personIds: form.personIds });
    const mentionIds = mentioned.map(({ id }) => id);
    const id = await insertComment(tx, { winId: win.id, personId: actor.id, text, at: now, mentionIds });
    await settleOnce(tx, key, id);
    await recordEvent(tx, act, {
      act: "win.commented",
      subject: { type: "win", id: win.id },
      after: { comment: id },
    });
    await tellOfComment(tx, act, win, { id, text, mentioned, news: "all" });
    return granted({ id });
  });
}
