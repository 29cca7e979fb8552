import { daysBefore } from "../zoned-time";
import type { Phase } from "./phase";

const reminderDays = 1;

interface Closing {
  phase: Phase;
  votingOpenAt: Date;
  votingCloseAt: Date;
  timeZone: string;
  closingSoonSentAt: Date | null;
}

/**
 * When those who have not voted are reminded: the same time of day one day before the close in the cycle's
 * zone. Null where the vote is so short that the reminder would meet its opening.
 */
export function reminderAt(cycle: Pick<Closing, "votingOpenAt" | "votingCloseAt" | "timeZone">): Date | null {
  const at = daysBefore(cycle.votingCloseAt, reminderDays, cycle.timeZone);
  return at > cycle.votingOpenAt ? at : null;
}

/** Whether the reminder is due: once, while the vote is open. */
export function closingSoonIsDue(cycle: Closing, now: Date): boolean {
  if (cycle.phase !== "voting" || cycle.closingSoonSentAt) return false;
  const at = reminderAt(cycle);
  return at !== null && at <= now && now < cycle.votingCloseAt;
}

/** Whether those who have not voted are to be reminded of a vote that makes a jury's list, which closes as judging opens. */
export function listReminderIsDue(
  cycle: Pick<Closing, "phase" | "votingOpenAt" | "timeZone"> & { judgingOpenAt: Date | null },
  now: Date,
): boolean {
  const { judgingOpenAt } = cycle;
  if (!judgingOpenAt) return false;
  return closingSoonIsDue({ ...cycle, votingCloseAt: judgingOpenAt, closingSoonSentAt: null }, now);
}
