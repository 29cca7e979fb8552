import { Link } from "@remix-run/react";
import type { Face } from "~/domain/awards/face";
import { SmallAwardPicture } from "~/ui/award-face";
import { Medal } from "~/ui/medal";

interface LatestProps {
  laureates: readonly {
    id: string;
    title: string;
    awardName: string;
    citation: string | null;
    face: Face | null;
    members: { name: string }[];
  }[];
}

/** The last who were honoured, with the beginning of why. */
export function Latest({ laureates }: LatestProps) {
  return (
    <section className="hall-latest" aria-label="Latest laureates">
      {laureates.map(({ id, title, awardName, citation, members, face }) => (
        <Link key={id} to={`/laureates/${id}`}>
          <Medal names={members.map(({ name }) => name)} size="large" />
          <h2>{title}</h2>
          <p className="gold">
            <SmallAwardPicture face={face} />
            {awardName}
          </p>
          {citation && <p className="why">{citation}</p>}
        </Link>
      ))}
    </section>
  );
}
