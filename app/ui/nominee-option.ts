import { whyNot, type Candidate, type PersonRule } from "~/domain/awards/eligibility";
import type { PersonOption } from "./person-option";
import { sideOf } from "./side";
import { whyNotSentence } from "./why-not";

interface NomineeRule {
  receive: PersonRule;
  /** The day on which months of service are counted. */
  onDay: Date;
  /** Set where the award takes no nomination of oneself. */
  notId: string | null;
}

/** A person as the picker of nominees lists them, with the reason where they can't win this award. */
export function nomineeOption(
  person: Candidate & { jobTitle: string; departmentName: string },
  rule: NomineeRule | null,
): PersonOption {
  const { id, name, jobTitle, departmentName, departmentFunction } = person;
  const option = { id, name, detail: jobTitle, department: departmentName, side: sideOf(departmentFunction) };
  const reason = rule && reasonAgainst(person, rule);
  return reason ? { ...option, reason } : option;
}

function reasonAgainst(person: Candidate, { receive, onDay, notId }: NomineeRule): string | null {
  if (person.id === notId) return "You cannot nominate yourself for this award";
  const why = whyNot(person, receive, onDay);
  return why && whyNotSentence(why);
}
