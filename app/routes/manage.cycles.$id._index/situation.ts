import type { CycleDates } from "~/domain/awards/cycle-dates";
import type { Phase } from "~/domain/awards/phase";
import type { WhoDecides } from "~/domain/juries/who-decides";
import { dayAndTime, timeLeft } from "~/ui/dates";
import { plural } from "~/ui/words";

interface Situation extends CycleDates {
  phase: Phase;
  pausedAt: Date | null;
  timeZone: string;
  now: Date;
  received: number;
  finalists: number;
  decides: WhoDecides;
  /** When the first rounds that still run give way to their finals. */
  firstRoundUntil: Date | null;
  /** How many boxes wait for somebody. */
  waitingBoxes: number;
  turnout: { eligible: number; cast: number } | null;
}

/** Where a cycle stands, in a sentence or two. */
export function situation(cycle: Situation): string {
  if (cycle.pausedAt) return `Paused since ${dayAndTime(cycle.pausedAt, cycle.timeZone)}.`;
  const at = (instant: Date) => dayAndTime(instant, cycle.timeZone);
  const left = (to: Date) => timeLeft(cycle.now, to).main;
  switch (cycle.phase) {
    case "draft":
      return `A draft. Nobody gets a letter before nominations open on ${at(cycle.nominationsOpenAt)}.`;
    case "nominating":
      return `Nominations, ${left(cycle.nominationsCloseAt)} left. ${plural(cycle.received, "nomination")} so far.`;
    case "screening":
      return `Screening. ${plural(cycle.finalists, "finalist")} so far, ${cycle.decides === "juries" ? "judging" : "the vote"} opens on ${at(cycle.votingOpenAt)}.`;
    case "voting": {
      const end = cycle.firstRoundUntil;
      const first = end && end > cycle.now ? `${left(end)} to the final, ` : "";
      if (cycle.decides === "juries") return `Judging, ${first}${left(cycle.votingCloseAt)} left.`;
      const { cast, eligible } = cycle.turnout ?? { cast: 0, eligible: 0 };
      return `Voting, ${first}${left(cycle.votingCloseAt)} left. ${cast} of ${plural(eligible, "ballot")} cast.`;
    }
    case "counting":
      if (cycle.waitingBoxes > 0)
        return `The vote is closed. ${plural(cycle.waitingBoxes, "box", "boxes")} of ballots still ${cycle.waitingBoxes === 1 ? "waits" : "wait"} for somebody.`;
      return cycle.decides === "juries"
        ? "Judging is closed. The scores are being counted."
        : "The vote is closed. The ballots are being counted.";
    case "certifying":
      return "The count is done. Two people certify each result.";
    case "announced":
      return "The winners are announced.";
    case "archived":
      return "Archived. Results and laureates stay where they are.";
    case "cancelled":
      return "Cancelled. There are no winners.";
  }
}
