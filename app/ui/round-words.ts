import { hasFirstRound, type FirstRound } from "~/domain/awards/first-round";
import type { AwardKind } from "~/domain/awards/award";
import { makesJuryList } from "~/domain/juries/public-vote";
import type { JurySettings } from "~/domain/juries/settings";
import type { CountingMethod } from "~/domain/voting/election";
import { methodAndSeats } from "./voting-words";
import { spelled } from "./words";

interface Decided {
  kind: AwardKind;
  method: CountingMethod;
  seats: number;
  jury: JurySettings;
  firstRound: Pick<FirstRound, "kind" | "size">;
}

/** “First colleagues choose five, then ranked choice”; null where an award is decided at once. */
export function stepsOf(award: Decided): string | null {
  if (!makesJuryList(award) && !hasFirstRound(award)) return null;
  const isJury = award.firstRound.kind === "jury";
  const size = hasFirstRound(award) ? award.firstRound.size : award.jury.shortlistSize;
  const last = methodAndSeats(award.method, award.seats);
  // A name that is an abbreviation keeps its capitals.
  const then = /^[A-Z]{2}/.test(last) ? last : last.charAt(0).toLowerCase() + last.slice(1);
  return `First ${isJury ? "a jury chooses" : "colleagues choose"} ${spelled(size)}, then ${then}`;
}

/** How an award is decided, in all its steps: “Ranked choice” where there is one. */
export function decidedIn(award: Decided): string {
  return stepsOf(award) ?? methodAndSeats(award.method, award.seats);
}
