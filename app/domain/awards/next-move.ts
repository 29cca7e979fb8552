import type { CycleDates } from "./cycle-dates";
import type { Phase } from "./phase";

/** A move that the dates of a cycle ask for. */
export interface DueMove {
  from: Phase;
  to: Phase;
  dueAt: Date;
}

type CycleOnTheMove = CycleDates & { phase: Phase; pausedAt?: Date | null };

/**
 * The next move that is due at `now`, or null. After downtime it is asked again after each move, until
 * nothing is due. A phase of length zero is passed over; a paused cycle stands still. Moves behind the count are made by their own
 * acts: counting ends with the count, certifying with the signatures.
 */
export function nextMove(cycle: CycleOnTheMove, now: Date): DueMove | null {
  if (cycle.pausedAt) return null;
  const step = upcomingMove(cycle);
  return step && step.dueAt <= now ? step : null;
}

/** The next move that the dates will bring, due or not. */
export function upcomingMove(cycle: CycleDates & { phase: Phase }): DueMove | null {
  switch (cycle.phase) {
    case "draft":
      return { from: "draft", to: "nominating", dueAt: cycle.nominationsOpenAt };
    case "nominating":
      return { from: "nominating", to: afterNominations(cycle), dueAt: cycle.nominationsCloseAt };
    case "screening":
      return { from: "screening", to: "voting", dueAt: cycle.votingOpenAt };
    case "voting":
      return { from: "voting", to: "counting", dueAt: cycle.votingCloseAt };
    case "certifying":
      return cycle.announceAt && { from: "certifying", to: "announced", dueAt: cycle.announceAt };
    default:
      return null;
  }
}

function afterNominations(cycle: CycleDates): Phase {
  const screeningHasNoLength = cycle.votingOpenAt.getTime() === cycle.nominationsCloseAt.getTime();
  return screeningHasNoLength ? "voting" : "screening";
}
