import { Link } from "@remix-run/react";
import { PackageCheck } from "lucide-react";
import { Chip } from "~/ui/chip";
import { plainDay } from "~/ui/dates";
import { SectionHead } from "~/ui/section-head";
import { EvidenceFiles } from "~/ui/wins/evidence-files";
import { EngagementPart } from "~/ui/wins/engagement";
import type { Usual } from "~/ui/wins/usual-words";
import { TotalCost } from "~/ui/wins/total-cost";
import { ValueLedger } from "~/ui/wins/value-ledger";
import { reportWords } from "~/ui/wins/report-words";
import { WinWorth } from "~/ui/wins/win-worth";
import { listOf } from "~/ui/words";
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
          {win.delivering && <Delivering report={report} winId={win.id} asksAhead={win.asksAhead} />}
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

interface DeliveringProps {
  report: "open" | "none";
  winId: string;
  /** The days on which its people will be asked. */
  asksAhead: readonly string[];
}

/** The mark of a win of which not all has come in, the way to say what has, and when that is asked next. */
function Delivering({ report, winId, asksAhead }: DeliveringProps) {
  return (
    <>
      <p className="row wrap">
        <Chip look="ok">Still delivering</Chip>
        {report === "open" && <Link to={`/wins/${winId}/realisation`}>Say what came in</Link>}
      </p>
      {asksAhead.length > 0 && (
        <p className="meta">
          On {listOf(asksAhead.map((at) => plainDay(at)))} its author and those who signed are asked what came
          in.
        </p>
      )}
    </>
  );
}
