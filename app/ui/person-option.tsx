import { Avatar } from "./avatar";
import { SideChip, type SideName } from "./side";

/** One person as a picker lists them. The resource behind a picker answers `{ people: PersonOption[] }`. */
export interface PersonOption {
  id: string;
  name: string;
  /** Job title or e-mail. */
  detail: string;
  department: string;
  side: SideName;
  /** Why this person can't be chosen. They stay in the list with the reason. */
  reason?: string;
}

/** Avatar, name, what they do or why not, and their department. */
export function PersonOptionLine({ person }: { person: PersonOption }) {
  return (
    <>
      <Avatar person={person} size="small" />
      <span className="grow">
        <b>{person.name}</b>
        <small>{person.reason ?? person.detail}</small>
      </span>
      <SideChip side={person.side} label={person.department} />
    </>
  );
}
