import { Download } from "lucide-react";
import { plural } from "~/ui/words";
import { ReceiptCheck } from "./receipt-check";
import { RecountHere } from "./recount-here";
import type { ResultView } from "./result-view.server";

/** The files, the recount of each in this browser, and the search for one's own receipt. */
export function Recount({ view, peopleTeam }: { view: ResultView; peopleTeam: string }) {
  const path = `/results/${view.id}/file`;
  const { shortlist } = view;
  return (
    <section>
      <h2>Recount this yourself</h2>
      <OneFile file={{ ...view, cast: view.turnout?.cast ?? null }} path={path} peopleTeam={peopleTeam} />
      {shortlist && (
        <>
          <h3>The vote before the jury</h3>
          <OneFile file={shortlist} path={`${path}?of=shortlist`} peopleTeam={peopleTeam} />
        </>
      )}
    </section>
  );
}

interface FileView extends Pick<ResultView, "ballots" | "method" | "outcome"> {
  /** Null where nobody cast a ballot and so nobody has a receipt. */
  cast: number | null;
}

function OneFile({ file, path, peopleTeam }: { file: FileView; path: string; peopleTeam: string }) {
  const { canRecount } = file.ballots;
  return (
    <>
      <p>{fileWords(file, peopleTeam)}</p>
      <p className="row wrap acts no-print">
        <a className="btn" href={path} download>
          <Download className="i i-s" aria-hidden="true" />
          {canRecount ? "Ballot file, JSON" : "Result file, JSON"}
        </a>
      </p>
      {canRecount && <RecountHere path={path} tellWhom={peopleTeam} />}
      {canRecount && (
        <p className="meta">
          On your own machine: <span className="mono">npm run recount -- FILE</span>
        </p>
      )}
      {file.cast !== null && <ReceiptCheck path={path} tellWhom={peopleTeam} />}
    </>
  );
}

function fileWords({ ballots, method, outcome, ...file }: FileView, peopleTeam: string): string {
  const cast = file.cast ?? 0;
  const few = `the ${peopleTeam} and the auditors`;
  const receipts = "and all receipt codes in a list of their own";
  if (method === "rubric")
    return ballots.canRecount
      ? `The file holds every juror’s sheet, without names. Only ${few} get the sheets.`
      : `A sheet could point to its juror, so only ${few} get the sheets. The file holds the result.`;
  if (ballots.arePublic) return `One file holds the ${plural(cast, "ballot")}, without names, ${receipts}.`;
  if (ballots.canRecount)
    return `One file holds the ${plural(cast, "ballot")}, without names, ${receipts}. Only ${few} get the ballots.`;
  if (outcome === "no_quorum")
    return `Without a quorum only ${few} see the count. The file holds all receipt codes.`;
  if (ballots.wereKept)
    return `It was settled before the vote that only ${few} get the ballots. The file holds every round ${receipts}.`;
  return `With ${plural(cast, "ballot")}, a whole ballot could point to one person. So the file holds every round ${receipts}, and only ${few} get the ballots.`;
}
