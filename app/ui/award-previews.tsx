import { Link } from "@remix-run/react";

interface AwardPreviewsProps {
  awardId: string;
  /** The category of a cycle whose rules are shown; without it those that the award has now. */
  categoryId?: string;
  /** Whether ballots are cast, and whether a jury scores. */
  hasBallot: boolean;
  hasJury: boolean;
}

/** Which rules a preview shows: those of a cycle, or those of the award. */
export function whichRules(cycleName: string | null): string {
  return cycleName === null
    ? "It shows the award as it is now. Cycles keep the rules with which their nominations opened."
    : `It shows the rules and questions of ${cycleName}.`;
}

/** The ways to look at an award as those who will meet it. */
export function AwardPreviews({ awardId, categoryId, hasBallot, hasJury }: AwardPreviewsProps) {
  const asked = categoryId ? `?category=${categoryId}` : "";
  const views = [
    { as: "nominator", to: `/cycles/preview/nominate?award=${categoryId ?? awardId}` },
    ...(hasBallot ? [{ as: "voter", to: `/manage/awards/${awardId}/ballot-preview${asked}` }] : []),
    ...(hasJury ? [{ as: "juror", to: `/manage/awards/${awardId}/jury-preview${asked}` }] : []),
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
