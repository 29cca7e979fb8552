import type { DateField } from "~/domain/awards/cycle-dates";

/** What happens at each date of a cycle. */
export const dateWords: Record<DateField, string> = {
  nominationsOpenAt: "Nominations open",
  nominationsCloseAt: "Nominations close",
  votingOpenAt: "Voting and judging open",
  judgingOpenAt: "Final, or judging after a vote, opens",
  votingCloseAt: "Voting and judging close",
  announceAt: "Winners announced",
};
