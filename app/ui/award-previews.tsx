import { Link } from "@remix-run/react";

interface AwardPreviewsProps {
  awardId: string;
  /** Whether ballots are cast, and whether a jury scores. */
  hasBallot: boolean;
  hasJury: boolean;
}

/** The ways to look at an award as those who will meet it. */
export function AwardPreviews({ awardId, hasBallot, hasJury }: AwardPreviewsProps) {
  const views = [
    { as: "nominator", to: `/cycles/preview/nominate?award=${awardId}` },
    ...(hasBallot ? [{ as: "voter", to: `/manage/awards/${awardId}/ballot-preview` }] : []),
    ...(hasJury ? [{ as: "juror", to: `/manage/awards/${awardId}/jury-preview` }] : []),
  ];
  return (
    <p className="meta as-others">
      See it as a{" "}
      {views.map(({ as, to }, at) => (
        <span key={as}>
          {at > 0 && (at === views.length - 1 ? " or " : ", ")}
          <Link to={to}>{as}</Link>
        </span>
      ))}
    </p>
  );
}
