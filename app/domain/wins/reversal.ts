import { reasonProblem } from "../reason";
import { refused, type Verdict } from "../verdict";
import { checkHidden, type Hiding } from "./hidden-customer";
import { checkStake, type Staked } from "./value-check";
import type { Win } from "./win";
import { openFor } from "./win-state";

type Reversible = Pick<Win, "state"> & Hiding & Staked;

/**
 * Whether somebody of Finance may take a win out of the book, or answer that it stays: any win that both sides have
 * signed, with a reason, and not one they have a stake in.
 */
export function checkReversal(
  win: Reversible,
  decider: { id: string; superiorIds: readonly string[] },
  reason: string,
): Verdict {
  const stake = checkStake(win, decider);
  if (!stake.ok) return stake;
  if (!openFor(win.state, "reverse")) return refused("win-locked");
  return checkReason(win, reason);
}

/** Whether somebody may ask Finance to reverse a win: its author and those named in it, while nobody else has asked. */
export function checkReversalAsk(
  win: Reversible,
  personId: string,
  { reason, askedBy }: { reason: string; askedBy: string | null },
): Verdict {
  if (!isOfWin(win, personId)) return refused("not-a-participant");
  if (!openFor(win.state, "reverse")) return refused("win-locked");
  if (askedBy !== null) return refused("reversal-asked", { detail: askedBy });
  return checkReason(win, reason);
}

/** Whether somebody is named in a win or wrote it. */
export function isOfWin(
  win: Pick<Win, "submittedById"> & { participants: readonly { personId: string }[] },
  personId: string,
): boolean {
  return win.submittedById === personId || win.participants.some((one) => one.personId === personId);
}

function checkReason(win: Hiding, reason: string): Verdict {
  return reasonProblem(reason) ?? checkHidden(win, [{ field: "reason", text: reason }]);
}

/** What an honour says from then on, below what was noted before. */
export function noteOfReversal(
  before: string,
  title: string,
  { at, timeZone, locale }: { at: Date; timeZone: string; locale: string },
): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(at);
  const sentence = `The joint win behind it, “${title}”, was reversed on ${day}.`;
  return before === "" ? sentence : `${before}\n${sentence}`;
}
