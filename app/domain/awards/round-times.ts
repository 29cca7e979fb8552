import { makesJuryList } from "../juries/public-vote";
import type { JurySettings } from "../juries/settings";
import type { AwardKind } from "./award";
import { hasFirstRound, type FirstRound } from "./first-round";

interface Timed {
  kind: AwardKind;
  jury: JurySettings;
}

type WithRound = Timed & { firstRound: Pick<FirstRound, "kind"> };

/** What of a category says whether it is a first round: the id of its final, or null. */
export interface OfRound {
  finalId: string | null;
}

/** Whether something of this award ends before the vote of the cycle does, so that the cycle needs a date for it. */
export function needsHandOver(category: WithRound): boolean {
  return makesJuryList(category) || hasFirstRound(category);
}

/** When the ballots of a category close: those of a first round and of a vote that makes a jury's list as the final opens. */
export function ballotsCloseAt(
  { kind, jury, finalId }: Timed & OfRound,
  cycle: { votingCloseAt: Date; judgingOpenAt: Date | null },
): Date {
  const isEarly = finalId !== null || makesJuryList({ kind, jury });
  return (isEarly ? cycle.judgingOpenAt : null) ?? cycle.votingCloseAt;
}

/** When a jury starts: with the votes of the cycle, or once what makes its list is over. */
export function judgingOpensAt(
  category: WithRound,
  cycle: { votingOpenAt: Date; judgingOpenAt: Date | null },
): Date {
  return (needsHandOver(category) ? cycle.judgingOpenAt : null) ?? cycle.votingOpenAt;
}

/** The cycle as the jury or the vote of a first round knows it: it closes when the final opens. */
export function cycleOfRound<T extends { votingCloseAt: Date; judgingOpenAt: Date | null }>(
  { finalId }: OfRound,
  cycle: T,
): T {
  return finalId === null ? cycle : { ...cycle, votingCloseAt: cycle.judgingOpenAt ?? cycle.votingCloseAt };
}
