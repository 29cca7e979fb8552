import { recordEvent } from "~/db/audit.server";
import { deleteComment, findCommentForUpdate } from "~/db/win-comments.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkOwnComment } from "~/domain/wins/comment";
import { transact, type Act } from "./act.server";

/** Takes one's own comment back: its words are gone. */
export async function withdrawComment(act: Act, { id }: { id: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const comment = await findCommentForUpdate(tx, id);
    if (!comment) return refused("not-found");
    const own = checkOwnComment(comment, personIdOf(act.actor) ?? "");
    if (!own.ok) return own;
    await deleteComment(tx, id);
    await recordEvent(tx, act, {
      act: "win.comment-withdrawn",
      subject: { type: "win", id: comment.winId },
      before: { comment: id },
    });
    return granted();
  });
}
