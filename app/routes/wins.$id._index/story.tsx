import { Link } from "@remix-run/react";
import { PackageCheck } from "lucide-react";
import { Chip } from "~/ui/chip";
import { SectionHead } from "~/ui/section-head";
import { EvidenceFiles } from "~/ui/wins/evidence-files";
import { EngagementPart } from "~/ui/wins/engagement";
import type { Usual } from "~/ui/wins/usual-words";
import { TotalCost } from "~/ui/wins/total-cost";
import { ValueLedger } from "~/ui/wins/value-ledger";
import { reportWords } from "~/ui/wins/report-words";
import { WinWorth } from "~/ui/wins/win-worth";
import type { ShownWin } from "./head";

interface WinStoryProps {
  win: ShownWin;
  report: "open" | "none";
  usual: Usual | null;
}

/** What happened, what changed, and how early the two sides began together. */
export function WinStory({ win, report, usual }: WinStoryProps) {
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
          {win.delivering && <Delivering report={report} winId={win.id} />}
          {win.worth && <WinWorth worth={win.worth} reports={win.reports} />}
          <ValueLedger values={win.values} />
          {win.cost && <TotalCost cost={win.cost} />}
          <EvidenceFiles base={`/wins/${win.id}/files`} files={win.files} />
          {win.reports.map((report) => (
            <p key={report.months} className="msg val-note">
              <PackageCheck className="i" aria-hidden="true" />
              <span>{reportWords(report)}</span>
            </p>
          ))}
          {win.hideAmounts && !win.amountsHidden && (
            <p className="meta">The amounts are hidden from others.</p>
          )}
          {win.amountsHidden && <p className="meta">The team keeps the amounts to itself.</p>}
        </>
      )}
      {win.milestones.length > 0 && (
        <EngagementPart milestones={win.milestones} engagement={win.engagement} usual={usual} />
      )}
      {win.lessons && <Lessons text={win.lessons} />}
    </div>
  );
}

/** What the people of the win learned, under its own heading. */
function Lessons({ text }: { text: string }) {
  return (
    <>
      <SectionHead title="What we learned" />
      <div className="prose">
        {text.split(/\n\s*\n/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </>
  );
}

/** The mark of a win of which not all has come in, and the way to say what has. */
function Delivering({ report, winId }: { report: "open" | "none"; winId: string }) {
  return (
    <p className="row wrap">
      <Chip look="ok">Still delivering</Chip>
      {report === "open" && <Link to={`/wins/${winId}/realisation`}>Say what came in</Link>}
    </p>
  );
}
