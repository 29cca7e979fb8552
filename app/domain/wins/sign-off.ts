import { seenLength } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import { checkHidden } from "./hidden-customer";
import { checkOpenTexts, type Keeping } from "./open-text";
import { isSigning, signingSides, type SigningSide } from "./sides";
import type { StandIn } from "./stand-in";
import type { Win } from "./win";
import { openFor } from "./win-state";

type Signing = Pick<Win, "state" | "participants" | "signOffs" | "standIns"> & Keeping;

/** Shorter than this is not yet an answer to "What did they do that we could not?". */
const fewestLetters = 10;

/**
 * Whether a person may sign, and for which side: a participant of Sales or Procurement answers, in words, what the
 * other side did, or whoever stands in for them. One person signs for each side, nobody twice, nobody for the other
 * side.
 */
export function checkSignOff(win: Signing, personId: string, words: string): Verdict<SigningSide> {
  const side = checkSigner(win, personId);
  if (!side.ok) return side;
  if (seenLength(words) < fewestLetters)
    return refused("words-too-few", { field: "words", detail: String(fewestLetters) });
  const open = checkOpenTexts(win, [{ field: "words", text: words }]);
  return open.ok ? side : open;
}

/**
 * Whether what was read is the win as it was last sent. `sentAt` says which sending a form has shown, null where it says
 * none; undefined is an act of the house itself, which read the win in the same moment.
 */
export function checkSending(win: { submittedAt: Date | null }, sentAt: string | null | undefined): Verdict {
  const isAsRead = sentAt === undefined || sentAt === (win.submittedAt?.toISOString() ?? null);
  return isAsRead ? granted() : refused("win-sent-anew");
}

/** Whether it is this person's turn to sign, before they have written a word. */
export function checkSigner(win: Signing, personId: string): Verdict<SigningSide> {
  if (win.signOffs.some((one) => one.personId === personId)) return refused("already-signed");
  const participant = win.participants.find((one) => one.personId === personId);
  const side =
    participant && isSigning(participant.side) ? participant.side : standInFor(win, personId)?.side;
  if (!participant && !side) return refused("not-a-participant");
  if (!openFor(win.state, "sign")) return refused("win-locked");
  if (!side) return refused("no-side");
  const colleague = win.signOffs.find((one) => one.side === side);
  return colleague ? refused("own-side", { detail: colleague.name }) : granted(side);
}

/** As whom somebody signs who does not take part for a side themselves: for the side that has not signed, if any. */
export function standInFor(
  win: Pick<Signing, "signOffs" | "participants" | "standIns">,
  personId: string,
): StandIn | null {
  if (win.participants.some((one) => one.personId === personId && isSigning(one.side))) return null;
  const own = (win.standIns ?? []).filter((one) => one.personId === personId);
  const open = own.find(({ side }) => !win.signOffs.some((one) => one.side === side));
  return open ?? own[0] ?? null;
}

/** Whether both sides have signed: then the knot is tied. */
export function isTied(signOffs: readonly { side: string }[]): boolean {
  return signingSides.every((side) => signOffs.some((one) => one.side === side));
}

/** A win goes back to its author by anybody of the two sides in it, or by those who may return wins, with a comment. */
export function checkReturn(
  win: Signing,
  person: { id: string; mayReturn: boolean },
  comment: string,
): Verdict {
  const takesPart = win.participants.some((one) => one.personId === person.id && isSigning(one.side));
  if (!takesPart && !person.mayReturn && !standInFor(win, person.id)) return refused("not-a-participant");
  if (!openFor(win.state, "return")) return refused("win-locked");
  if (seenLength(comment) < fewestLetters) {
    return refused("words-too-few", { field: "comment", detail: String(fewestLetters) });
  }
  return checkHidden(win, [{ field: "comment", text: comment }]);
}
