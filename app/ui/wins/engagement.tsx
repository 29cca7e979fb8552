import { Chip } from "../chip";
import { SectionHead } from "../section-head";
import { EngagementTimeline } from "./engagement-timeline";
import { engagementSentence, togetherSentence, type Engagement } from "./engagement-words";
import type { DayShown } from "./timeline-marks";
import { isSmallSample, usualSentences, type Usual } from "./usual-words";

interface EngagementPartProps {
  milestones: readonly DayShown[];
  engagement: Engagement;
  /** How other wins went; null where nothing is to be compared. */
  usual: Usual | null;
}

/** How early both sides started together: the days of this win, and beside them those of others with their counts. */
export function EngagementPart({ milestones, engagement, usual }: EngagementPartProps) {
  const finding = engagementSentence(engagement);
  const said = usual ? usualSentences(usual) : [];
  const usualDay = milestones.some(({ kind }) => kind === "lead") ? (usual?.days ?? null) : null;
  return (
    <>
      <SectionHead title="How early we started together" />
      {engagement.beforeOffer && (
        <p>
          <Chip look="ok">Procurement in before the offer</Chip>
        </p>
      )}
      {finding && (
        <p className="meta finding">
          {finding} {togetherSentence(engagement)}
        </p>
      )}
      <EngagementTimeline
        milestones={milestones}
        finding={finding ?? "The days of this deal."}
        usualDay={usualDay === null ? null : Math.round(usualDay * 10) / 10}
      />
      {usual && said.length > 0 && (
        <div className="usual">
          <h3>Beside other wins of the last twelve months</h3>
          <ul>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {isSmallSample(usual) && (
            <p className="meta">
              <Chip>Small sample</Chip> Fewer than five wins say little yet.
            </p>
          )}
        </div>
      )}
    </>
  );
}
