import { recordEvent } from "~/db/audit.server";
import { queueLetters } from "~/db/letters.server";
import { findCommentForUpdate, updateCommentRemoved } from "~/db/win-comments.server";
import { findWin } from "~/db/wins.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkRemoval } from "~/domain/wins/comment";
import { transact, type Act } from "./act.server";

/** Takes somebody's comment down with a reason, which stands in its place and is told to whoever wrote it. */
export async function removeComment(
  act: Act,
  { id, reason }: { id: string; reason: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    if (actor.kind !== "person" || !may(actor, "remove-comments")) return refused("not-allowed");
    const comment = await findCommentForUpdate(tx, id);
    const win = comment && (await findWin(tx, comment.winId));
    if (!comment || !win) return refused("not-found");
    const words = reason.trim();
    const allowed = checkRemoval(win, comment, words);
    if (!allowed.ok) return allowed;
    await updateCommentRemoved(tx, id, { by: actor.id, reason: words, at: now });
    await recordEvent(tx, act, {
      act: "win.comment-removed",
      subject: { type: "win", id: win.id },
      before: { comment: id, of: comment.personId },
      reason: win.hideAmounts ? "" : words,
    });
    const { person: writer } = comment;
    if (writer.id !== actor.id && !writer.deactivatedAt)
      await queueLetters(tx, act, [
        {
          template: "comment-removed",
          to: { personId: writer.id, name: writer.name, address: writer.email },
          key: `comment-removed/${id}/${writer.id}`,
          props: {
            ...{ name: writer.name, winTitle: win.title, by: actor.name, reason: words },
            path: `/wins/${win.id}#comments`,
          },
        },
      ]);
    return granted();
  });
}
