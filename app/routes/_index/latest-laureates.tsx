import { Link } from "@remix-run/react";
import type { Face } from "~/domain/awards/face";
import { SmallAwardPicture } from "~/ui/award-face";
import { plainDay } from "~/ui/dates";
import { Medal } from "~/ui/medal";
import { SectionHead } from "~/ui/section-head";

interface LatestLaureatesProps {
  laureates: readonly {
    id: string;
    title: string;
    awardName: string;
    cycleName: string;
    honouredOn: string;
    face: Face | null;
    members: readonly { name: string }[];
  }[];
}

/** Who was honoured last. */
export function LatestLaureates({ laureates }: LatestLaureatesProps) {
  return (
    <>
      <SectionHead title="Latest laureates" more={{ label: "Hall of fame", to: "/hall" }} />
      <div className="laur">
        {laureates.map(({ id, title, awardName, cycleName, honouredOn, members, face }) => (
          <Link key={id} to={`/laureates/${id}`}>
            <Medal names={members.map(({ name }) => name)} />
            <span>
              <h3>{title}</h3>
              <p>
                <SmallAwardPicture face={face} />
                {awardName}
                <br />
                {cycleName || plainDay(honouredOn)}
              </p>
            </span>
          </Link>
        ))}
      </div>
    </>
  );
}
