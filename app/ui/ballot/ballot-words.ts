import type { CountingMethod } from "~/domain/voting/election";
import { capital, number, spelled } from "~/ui/words";
import type { BallotPage } from "./ballot-page";

/** “Three win.” where there is more than one winner. */
export function winnersOnBallot(seats: number): string {
  return seats > 1 ? `${capital(spelled(seats))} win.` : "";
}

/** What the vote decides, where that is not simply one winner. */
export function outcomeOnBallot({ seats, jury }: Pick<BallotPage, "seats" | "jury">): string {
  if (jury?.part === "shortlist") return `The first ${spelled(jury.size)} go on to the jury.`;
  if (jury?.part === "final") return `The first ${spelled(jury.size)} go on to the final.`;
  if (jury?.part === "together")
    return `The vote weighs ${jury.weight}%, the jury ${100 - jury.weight}%. ${winnersOnBallot(seats)}`.trim();
  return winnersOnBallot(seats);
}

/** How several winners are found; nothing where one wins. */
export function seatsWords(method: CountingMethod, seats: number): string {
  if (seats === 1) return "";
  const win = `${capital(spelled(seats))} win`;
  if (method === "stv") return `${win}, each with a fair share of the ballots.`;
  if (method === "approval") return `${win}: those with the most ticks.`;
  if (method === "irv" || method === "star")
    return `${win}: the count runs again for each place, without those who have won.`;
  return `${win}: the first ${spelled(seats)} of the order that the count gives.`;
}

/** The turnout that a result needs; nothing where none is asked for. */
export function quorumWords(quorum: Pick<BallotPage, "quorumPercent" | "quorumNumber" | "jury">): string {
  const asked = [
    quorum.quorumPercent > 0 ? `${quorum.quorumPercent}% of those on the roll` : "",
    quorum.quorumNumber > 0 ? `${number(quorum.quorumNumber)} voters` : "",
  ].filter(Boolean);
  if (asked.length === 0) return "";
  const without = quorum.jury?.part === "final" ? "nobody is left out of the final" : "there is no result";
  return `At least ${asked.join(" and ")} have to vote, or ${without}.`;
}

/** Who will be able to read the ballots, none of which has a name on it. */
export function publicationWords({ publishBallots, peopleTeam }: BallotPage): string {
  return publishBallots
    ? "With twenty ballots or more, all of them are published without names, so that anyone can recount."
    : `Only the ${peopleTeam} and auditors can read the ballots afterwards, without names. The rounds are for all.`;
}
