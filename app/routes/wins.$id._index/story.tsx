import { SectionHead } from "~/ui/section-head";
import { EngagementTimeline } from "~/ui/wins/engagement-timeline";
import { engagementSentence, togetherSentence } from "~/ui/wins/engagement-words";
import { ValueLedger } from "~/ui/wins/value-ledger";
import { WinWorth } from "~/ui/wins/win-worth";
import type { ShownWin } from "./head";

/** What happened, what changed, and how early the two sides began together. */
export function WinStory({ win }: { win: ShownWin }) {
  const finding = engagementSentence(win.engagement);
  const together = togetherSentence(win.engagement);
  return (
    <div>
      <div className="prose">
        {win.story.split(/\n\s*\n/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {win.values.length > 0 && (
        <>
          <SectionHead title="What changed" />
          {win.worth && <WinWorth worth={win.worth} />}
          <ValueLedger values={win.values} />
          {win.amountsHidden && <p className="meta">The team keeps the amounts to itself.</p>}
        </>
      )}
      {win.milestones.length > 0 && (
        <>
          <SectionHead title="How early we started together" />
          {finding && (
            <p className="meta finding">
              {finding} {together}
            </p>
          )}
          <EngagementTimeline milestones={win.milestones} finding={finding ?? "The days of this deal."} />
        </>
      )}
    </div>
  );
}
