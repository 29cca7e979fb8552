import type { Phase } from "./phase";
import { reminderIsDue, type RemindedPhase } from "./reminders";

/** What the reminders of a cycle depend on. */
export interface ReminderRules {
  phase: Phase;
  timeZone: string;
  nominationsOpenAt: Date;
  nominationsCloseAt: Date;
  votingOpenAt: Date;
  votingCloseAt: Date;
  voteReminderDays: readonly number[];
  nominationReminderDays: readonly number[];
  reminderGapDays: number;
  reminderAskedAt: Date | null;
  closingSoonSentAt: Date | null;
  nominationsRemindedAt: Date | null;
}

/** The phase of a cycle in which people are reminded now, with when they last were; null in the others. */
export function remindedPhase(cycle: ReminderRules): (RemindedPhase & { lastAt: Date | null }) | null {
  const { timeZone } = cycle;
  if (cycle.phase === "voting")
    return {
      timeZone,
      opensAt: cycle.votingOpenAt,
      closesAt: cycle.votingCloseAt,
      days: cycle.voteReminderDays,
      lastAt: cycle.closingSoonSentAt,
    };
  if (cycle.phase === "nominating")
    return {
      timeZone,
      opensAt: cycle.nominationsOpenAt,
      closesAt: cycle.nominationsCloseAt,
      days: cycle.nominationReminderDays,
      lastAt: cycle.nominationsRemindedAt,
    };
  return null;
}

/** Whether a reminder of a cycle is to be written now. */
export function cycleReminderIsDue(cycle: ReminderRules, now: Date): boolean {
  const phase = remindedPhase(cycle);
  if (!phase) return false;
  return reminderIsDue({ ...phase, askedAt: cycle.reminderAskedAt, gapDays: cycle.reminderGapDays }, now);
}

interface ListVote {
  phase: Phase;
  votingOpenAt: Date;
  judgingOpenAt: Date | null;
  timeZone: string;
}

/**
 * Whether those who have not voted are to be reminded of a vote that makes a jury's list: one day before it closes,
 * which is when judging opens.
 */
export function listReminderIsDue(cycle: ListVote, now: Date): boolean {
  const { phase, timeZone, votingOpenAt, judgingOpenAt } = cycle;
  if (phase !== "voting" || !judgingOpenAt) return false;
  const vote = { opensAt: votingOpenAt, closesAt: judgingOpenAt, timeZone, days: [1] };
  return reminderIsDue({ ...vote, lastAt: null, askedAt: null, gapDays: 1 }, now);
}
