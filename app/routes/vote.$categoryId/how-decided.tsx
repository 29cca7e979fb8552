import { day } from "~/ui/dates";
import { decidedBy, shortHash } from "~/ui/voting-words";
import type { BallotPage } from "./page-data.server";

/** What was fixed before anybody voted, and the marks by which it can be checked afterwards. */
export function HowDecided({ page }: { page: BallotPage }) {
  return (
    <div className="decided">
      <p className="meta">
        The order of the stories is shuffled for every voter. Yours stays the same each time you come back.
      </p>
      <p className="meta">
        <b>How this vote is decided:</b> {decidedBy(page.method, page.tieRule)} Roll and rules were frozen on{" "}
        {day(page.frozenAt, page.timeZone)}. <span className="mono">{shortHash(page.freezeHash)}</span>
      </p>
      <details className="meta">
        <summary>The marks in full</summary>
        <p>Roll, finalists and rules</p>
        <p className="mono hash">{page.freezeHash}</p>
        <p>Seed of the lot, sealed until the close</p>
        <p className="mono hash">{page.seedCommitment}</p>
      </details>
    </div>
  );
}
