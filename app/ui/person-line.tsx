import { Link } from "@remix-run/react";
import { Avatar, type Named } from "./avatar";

interface PersonLineProps {
  person: Named;
  detail?: string;
  size?: "small" | "normal" | "large";
  /** Where the name leads, usually `/people/:id`. */
  to?: string;
}

/** Avatar, name and one line below: job title, department or part in the work. */
export function PersonLine({ person, detail, size = "normal", to }: PersonLineProps) {
  return (
    <span className="person">
      <Avatar person={person} size={size} />
      <span className="person-t">
        {to ? (
          <Link to={to} className="name-link">
            <b>{person.name}</b>
          </Link>
        ) : (
          <b>{person.name}</b>
        )}
        {detail && <small>{detail}</small>}
      </span>
    </span>
  );
}
