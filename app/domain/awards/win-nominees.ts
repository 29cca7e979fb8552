import { whyNot, winStates, type Candidate } from "./eligibility";
import { bothSides, largestTeam, type NominationRules } from "./nomination";
import { latestStart } from "./tenure";

/** A joint win that both sides have signed, as the rule of an award looks at it. */
export interface SignedWin {
  state: string;
  /** Midnight UTC; null where the day is not known. */
  wonOn: Date | null;
  people: readonly Candidate[];
}

interface Asking {
  nominatorId: string;
  /** The day (midnight UTC) on which months of service are counted. */
  onDay: Date;
}

/**
 * The people of a win whom this nominator may nominate together for an award, or null where its rule does not make
 * the win eligible: not validated as it asks, won too long ago, or nobody or no team left that may win. Of several
 * people for an award of one person none is chosen.
 */
export function nomineesOfWin(
  rules: Pick<NominationRules, "nomineeKind" | "requireBothSides" | "allowSelf" | "eligibility">,
  win: SignedWin,
  { nominatorId, onDay }: Asking,
): string[] | null {
  const { nomineeKind, requireBothSides, allowSelf, eligibility } = rules;
  if (!isRecentEnough(eligibility.receive, win, onDay)) return null;
  const people = win.people.filter(
    (person) => (allowSelf || person.id !== nominatorId) && !whyNot(person, eligibility.receive, onDay),
  );
  const fewest = nomineeKind === "team" ? 2 : 1;
  if (people.length < fewest || people.length > largestTeam) return null;
  if (requireBothSides && !bothSides(people)) return null;
  if (nomineeKind === "person" && people.length > 1) return [];
  return people.map(({ id }) => id);
}

/** What the rule asks of the wins of a person, asked of this one. */
function isRecentEnough(
  { win: asked, winMonths }: NominationRules["eligibility"]["receive"],
  { state, wonOn }: SignedWin,
  onDay: Date,
): boolean {
  if (asked === "none") return winStates.confirmed.includes(state);
  return winStates[asked].includes(state) && wonOn !== null && wonOn >= latestStart(onDay, winMonths);
}
