import { Link } from "@remix-run/react";
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
    members: readonly { name: string }[];
  }[];
}

/** Who was honoured last. */
export function LatestLaureates({ laureates }: LatestLaureatesProps) {
  return (
    <>
      <SectionHead title="Latest laureates" more={{ label: "Hall of fame", to: "/hall" }} />
      <div className="laur">
        {laureates.map(({ id, title, awardName, cycleName, honouredOn, members }) => (
          <Link key={id} to={`/laureates/${id}`}>
            <Medal names={members.map(({ name }) => name)} />
            <span>
              <h3>{title}</h3>
              <p>
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
