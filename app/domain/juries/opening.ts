import type { AwardKind } from "../awards/award";
import { makesJuryList } from "../juries/public-vote";
import type { JurySettings } from "./settings";

/** When a jury starts: with the votes of the cycle, or once the vote that makes its list is over. */
export function judgingOpensAt(
  category: { kind: AwardKind; jury: JurySettings },
  cycle: { votingOpenAt: Date; judgingOpenAt: Date | null },
): Date {
  return (makesJuryList(category) ? cycle.judgingOpenAt : null) ?? cycle.votingOpenAt;
}
