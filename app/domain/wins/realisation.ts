import { granted, refused, type Verdict } from "../verdict";
import { checkHidden, type Hiding } from "./hidden-customer";
import type { FinanceState } from "./value-check";
import type { ValueUnit } from "./value-line";
import type { Win } from "./win";

/** How many months after Finance had checked a win its people are asked what came in. */
export const askMonths = [3, 6, 12] as const;

/** The last question: after it a win is closed, whatever has come in. */
export const lastMonths = 12;

/** When the people of a checked win are still to be asked: the days of the questions that lie ahead of `now`. */
export function asksAhead(checkedAt: Date, now: Date): Date[] {
  return askMonths.map((months) => monthsAfter(checkedAt, months)).filter((at) => at > now);
}

/** The same day some months later, or the last day of a month that is too short for it. */
function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== at.getUTCDate()) later.setUTCDate(0);
  return later;
}

interface Delivered {
  unit: ValueUnit;
  financeState: FinanceState;
  validated: bigint | null;
  realised: bigint;
}

/** How far the value of a line has come: said, accepted, or come in. */
export function lineState(line: Delivered): "identified" | "committed" | "realised" {
  if (line.validated === null) return "identified";
  return line.unit === "money" && line.realised >= line.validated ? "realised" : "committed";
}

/** The lines of which money can still come in: accepted, in money and counting up. */
export function deliveringLines<L extends Delivered>(lines: readonly L[]): L[] {
  return lines.filter(({ unit, validated }) => unit === "money" && validated !== null && validated > 0n);
}

/** Whether some of what was validated has not come in yet. */
export function isDelivering(lines: readonly Delivered[]): boolean {
  return deliveringLines(lines).some((line) => lineState(line) === "committed");
}

/** Those who are asked: the author, and those who signed for the two sides or were stood in for. */
export function ownersOf(
  win: Pick<Win, "submittedById"> & { signOffs: readonly { personId: string; forId?: string | null }[] },
): string[] {
  return [...new Set([win.submittedById, ...win.signOffs.map(({ personId, forId }) => forId ?? personId)])];
}

/** Whether somebody may answer, and whether the amounts are of this win's lines. */
export function checkReport(
  win: Pick<Win, "state" | "submittedById" | "signOffs"> & Hiding,
  personId: string,
  { isOpen, note }: { isOpen: boolean; note: string },
): Verdict {
  if (!ownersOf(win).includes(personId)) return refused("not-a-participant");
  if (win.state !== "validated" || !isOpen) return refused("not-asked-yet");
  return note ? checkHidden(win, [{ field: "note", text: note }]) : granted();
}

/** A win is closed when all has come in, or when the last question is answered. */
export function closesAfter(months: number, lines: readonly Delivered[]): boolean {
  return months >= lastMonths || !isDelivering(lines);
}

/** How long the last question may stay without an answer before the win is closed, in days. */
export const daysToAnswer = 30;
