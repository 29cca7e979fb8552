import { granted, refused, type Verdict } from "../verdict";
import { isInRunning, type EntryState } from "./entry";
import type { Candidate } from "./eligibility";
import { bothSides } from "./nomination";
import { phasePermits, type Phase } from "./phase";

/** In characters: what somebody who declines may say to HR. */
export const longestDecline = 500;

/** Whether a nominee may decline now. No reason is asked; what they say is for HR. */
export function checkDecline(
  entry: { state: EntryState; phase: Phase; memberIds: readonly string[] },
  { personId, words }: { personId: string; words: string },
): Verdict {
  if (!phasePermits(entry.phase, "decline-honour")) return refused("wrong-phase");
  if (!isInRunning(entry) || !entry.memberIds.includes(personId)) return refused("wrong-entry-state");
  if (words.length > longestDecline)
    return refused("answer-too-long", { field: "words", detail: `${longestDecline} characters` });
  return granted();
}

/** Whether an entry goes on with those who are left of a team: enough people for the award, and both sides where it asks. */
export function goesOnWith(
  rules: { nomineeKind: "person" | "team" | "either"; requireBothSides: boolean },
  left: readonly Pick<Candidate, "departmentFunction">[],
): boolean {
  if (left.length < (rules.nomineeKind === "team" ? 2 : 1)) return false;
  return !rules.requireBothSides || bothSides(left);
}
