import { recordEvent } from "~/db/audit.server";
import { findCommentForUpdate, updateComment } from "~/db/win-comments.server";
import { findWin } from "~/db/wins.server";
import { withoutTurns } from "~/domain/turning-signs";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkComment, checkOwnComment } from "~/domain/wins/comment";
import { transact, type Act } from "./act.server";
import { mentionsOf, namedIn, tellOfComment } from "./comment-letters.server";

/** Writes one's own comment anew. Who is called by name for the first time hears of it; who is called no more is taken off. */
export async function changeComment(act: Act, { id, text }: { id: string; text: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const comment = await findCommentForUpdate(tx, id);
    const win = comment && (await findWin(tx, comment.winId));
    const { actor } = act;
    if (!comment || !win || actor.kind !== "person") return refused("not-found");
    const own = checkOwnComment(comment, actor.id);
    if (!own.ok) return own;
    const words = withoutTurns(text).trim();
    const allowed = checkComment(win, actor, words);
    if (!allowed.ok) return allowed;
    if (words === comment.text) return granted();
    const before = comment.mentions.map(({ person }) => person.id);
    const named = await namedIn(tx, win, comment.text);
    const chosen = before.filter((one) => !named.includes(one));
    const mentioned = await mentionsOf(tx, win, { text: words, personIds: chosen });
    await updateComment(tx, id, {
      text: words,
      editedAt: act.now,
      mentionIds: mentioned.map((one) => one.id),
    });
    await recordEvent(tx, act, {
      act: "win.comment-changed",
      subject: { type: "win", id: win.id },
      after: { comment: id },
    });
    const called = mentioned.filter((one) => !before.includes(one.id));
    await tellOfComment(tx, act, win, { id, text: words, mentioned: called, news: "mentions" });
    return granted();
  });
}
