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

type Listed = Omit<Candidate, "facts"> & { jobTitle: string; departmentName: string };

/** A person as pickers list them. */
export function personOption(person: Listed): PersonOption {
  const { id, name, jobTitle, departmentName, departmentFunction } = person;
  return { id, name, detail: jobTitle, department: departmentName, side: sideOf(departmentFunction) };
}

/** A person as the picker of nominees lists them, with the reason where they can't win this award. */
export function nomineeOption(
  person: Listed & Pick<Candidate, "facts">,
  rule: NomineeRule | null,
): PersonOption {
  const reason = rule && reasonAgainst(person, rule);
  return reason ? { ...personOption(person), reason } : personOption(person);
}

function reasonAgainst(person: Candidate, { receive, onDay, notId }: NomineeRule): string | null {
  if (person.id === notId) return "You cannot nominate yourself for this award";
  const why = whyNot(person, receive, onDay);
  return why && whyNotSentence(why);
}
