import { isOwnLastEvent, recordEvent } from "~/db/audit.server";
import { queueLetters } from "~/db/letters.server";
import { listFormerStandIns } from "~/db/stand-ins.server";
import { updateWinReturned } from "~/db/win-writes.server";
import { findWinForUpdate, type FoundWin } from "~/db/wins.server";
import { nameOf } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkReturn, checkSending } from "~/domain/wins/sign-off";
import { maySeeWin } from "~/domain/wins/visibility";
import { transact, type Act } from "./act.server";
import { peopleOf } from "./win-letters.server";

/**
 * Asks for a change: the win goes back to its author with a comment, and what was signed is dropped. `sentAt` says which
 * sending of the win was read. Asked for twice with the same words it is one act.
 */
export async function returnWin(
  act: Act,
  { winId, comment, sentAt }: { winId: string; comment: string; sentAt?: string | null },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor } = act;
    const found = await findWinForUpdate(tx, winId);
    const win = found && { ...found, standIns: await listFormerStandIns(tx, found, act.now) };
    if (!win || actor.kind !== "person" || !maySeeWin(win, actor)) return refused("not-found");
    const allowed = checkReturn(win, { id: actor.id, mayReturn: may(actor, "return-wins") }, comment);
    // The record is read by more people than the amounts are: the comment may say them.
    const reason = win.hideAmounts ? "" : comment.trim();
    const event = { act: "win.returned", subject: { type: "win", id: winId }, reason };
    if (!allowed.ok) {
      const isSaid = win.state === "returned" && win.returnComment === comment.trim();
      const isRepeated = isSaid && (await isOwnLastEvent(tx, actor.id, { ...event, among: [event.act] }));
      return allowed.reason === "win-locked" && isRepeated ? granted() : allowed;
    }
    const asRead = checkSending(win, sentAt);
    if (!asRead.ok) return asRead;
    await updateWinReturned(tx, winId, { comment: comment.trim(), now: act.now });
    await recordEvent(tx, act, {
      ...event,
      before: { state: win.state, signedBy: win.signOffs.map(({ personId }) => personId) },
      after: { state: "returned" },
    });
    await queueLetters(tx, act, lettersAbout(act, win, comment.trim()));
    return granted();
  });
}

/** To the author, and to those whose signature was dropped; not to the one who asked. */
function lettersAbout(act: Act, win: FoundWin, comment: string) {
  const concerned = new Set([win.submittedById, ...win.signOffs.map(({ personId }) => personId)]);
  const asker = act.actor.kind === "person" ? act.actor.id : "";
  return peopleOf(win)
    .filter(({ id }) => concerned.has(id) && id !== asker)
    .map((person) => ({
      template: "win-returned" as const,
      to: { personId: person.id, name: person.name, address: person.email },
      key: `win-returned/${win.id}-${act.now.getTime()}/${person.id}`,
      props: {
        name: person.name,
        winTitle: win.title,
        by: nameOf(act.actor),
        comment,
        path: `/wins/${win.id}`,
      },
    }));
}
