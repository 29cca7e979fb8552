import { granted, refused, type Verdict } from "../verdict";

export type DigestStateWord = "open" | "held" | "approved" | "skipped";

/** What an editor may do with the letter of a week before it has begun to leave. */
export const digestDecisions = ["hold", "approve", "skip"] as const;
export type DigestDecision = (typeof digestDecisions)[number];

export const longestDigestNote = 600;

interface Standing {
  state: DigestStateWord;
  /** Whether somebody has had their turn. */
  begun: boolean;
  /** The week of the letter, and the one it is. */
  week: string;
  thisWeek: string;
}

const after = { hold: "held", approve: "approved", skip: "skipped" } as const;

/** The state after a decision. What has begun to leave, was skipped, or whose week is over can't be decided any more. */
export function decideDigest(edition: Standing, decision: DigestDecision): Verdict<DigestStateWord> {
  const open = checkOpen(edition);
  return open.ok ? granted(after[decision]) : open;
}

/** Whether the letter of a week can still be changed. */
export function checkOpen({ state, begun, week, thisWeek }: Standing): Verdict {
  if (week < thisWeek) return refused("digest-week-over");
  if (state === "skipped") return refused("digest-skipped");
  return begun ? refused("digest-gone") : granted();
}

/** The note as it is kept, or how much too long it is. */
export function checkDigestNote(note: string): Verdict<string> {
  const kept = note.trim();
  const over = kept.length - longestDigestNote;
  return over > 0 ? refused("note-too-long", { field: "note", detail: String(over) }) : granted(kept);
}

/** Which week editors look at: this one while it is still to come or held back, else the next. */
export function weekToEdit(
  weeks: { thisWeek: string; nextWeek: string },
  current: { state: DigestStateWord; begun: boolean; due: boolean },
): string {
  const isOpen = current.state === "held" || (!current.begun && !current.due && current.state !== "skipped");
  return isOpen ? weeks.thisWeek : weeks.nextWeek;
}
