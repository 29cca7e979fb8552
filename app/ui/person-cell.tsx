import { Link } from "@remix-run/react";
import { Avatar } from "./avatar";

/** The first cell of a row about a person: picture, name and job title, as one link. */
export function PersonCell({
  person,
  to,
}: {
  person: { id: string; name: string; jobTitle: string };
  to: string;
}) {
  return (
    <th scope="row">
      <Link className="pl" to={to}>
        <Avatar person={person} />
        <span>
          <b>{person.name}</b>
          <small>{person.jobTitle}</small>
        </span>
      </Link>
    </th>
  );
}
