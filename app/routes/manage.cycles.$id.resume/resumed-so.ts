import { dateFields, type DateField } from "~/domain/awards/cycle-dates";
import type { DatesAfterPause } from "~/operations/resume-cycle.server";

type Recorded = Partial<Record<DateField | "pausedAt", string | null>>;

/** Whether a pause ended with this choice, by what the record says. Where no date lay ahead, both choices are the same. */
export function isResumedSo(change: { before: unknown; after: unknown }, choice: DatesAfterPause): boolean {
  const [before, after] = [read(change.before), read(change.after)];
  const hasMoved = dateFields.some((field) => (before[field] ?? null) !== (after[field] ?? null));
  if (hasMoved) return choice === "moved";
  const pausedAt = before.pausedAt ?? "";
  return choice === "kept" || !dateFields.some((field) => (before[field] ?? "") > pausedAt);
}

function read(recorded: unknown): Recorded {
  return (recorded ?? {}) as Recorded;
}
