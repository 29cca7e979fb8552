import { recordEvent } from "~/db/audit.server";
import {
  deleteComment,
  findCommentForUpdate,
  updateComment,
  updateCommentRemoved,
} from "~/db/win-comments.server";
import { findWin } from "~/db/wins.server";
import { personIdOf } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkComment, checkOwnComment, checkRemoval } from "~/domain/wins/comment";
import { transact, type Act } from "./act.server";
import { mentionsOf, namedIn, tellOfComment } from "./comment-letters.server";

/** Writes one's own comment anew. Who is called by name for the first time hears of it; who is called no more is taken off. */
export async function changeComment(act: Act, { id, text }: { id: string; text: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const comment = await findCommentForUpdate(tx, id);
    const win = comment && (await findWin(tx, comment.winId));
    const { actor } = act;
    if (!comment || !win || actor.kind !== "person") return refused("not-found");
    const own = checkOwnComment(shapeOf(comment), actor.id);
    if (!own.ok) return own;
    const words = text.trim();
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

/** Takes one's own comment back: its words are gone. */
export async function withdrawComment(act: Act, { id }: { id: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const comment = await findCommentForUpdate(tx, id);
    if (!comment) return refused("not-found");
    const own = checkOwnComment(shapeOf(comment), personIdOf(act.actor) ?? "");
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

/** Takes somebody's comment down with a reason, which stands in its place. */
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
    const allowed = checkRemoval(win, shapeOf(comment), words);
    if (!allowed.ok) return allowed;
    await updateCommentRemoved(tx, id, { by: actor.id, reason: words, at: now });
    await recordEvent(tx, act, {
      act: "win.comment-removed",
      subject: { type: "win", id: win.id },
      before: { comment: id, of: comment.personId },
      reason: win.hideAmounts ? "" : words,
    });
    return granted();
  });
}

function shapeOf({ personId, removedAt }: { personId: string; removedAt: Date | null }) {
  return { personId, removed: removedAt !== null };
}
