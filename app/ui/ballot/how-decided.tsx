import { day } from "~/ui/dates";
import { decidedBy, makesList, shortHash } from "~/ui/voting-words";
import { publicationWords, quorumWords, seatsWords } from "./ballot-words";
import type { BallotPage } from "./ballot-page";

/** What was fixed before anybody voted, and the marks by which it can be checked afterwards. */
export function HowDecided({ page }: { page: BallotPage }) {
  const { method, tieRule, seats, frozen } = page;
  const winners = page.jury ? "" : seatsWords(method, seats);
  const box = [
    quorumWords(page),
    page.twoKeys ? "The box is opened only with the passphrase of a returning officer." : "",
    publicationWords(page),
  ];
  return (
    <div className="decided">
      <p className="meta">
        The order of the stories is shuffled for every voter. Yours stays the same each time you come back.
      </p>
      <p className="meta">
        <b>How this vote is decided:</b>{" "}
        {page.jury?.part === "final" ? makesList(method) : decidedBy(method, tieRule)} {winners}
      </p>
      <p className="meta">
        {box.filter(Boolean).join(" ")}{" "}
        {frozen && (
          <>
            Roll and rules were frozen on {day(frozen.at, page.timeZone)}.{" "}
            <span className="mono">{shortHash(frozen.hash)}</span>
          </>
        )}
      </p>
      {frozen && (
        <details className="meta">
          <summary>The marks in full</summary>
          <p>Roll, finalists and rules</p>
          <p className="mono hash">{frozen.hash}</p>
          <p>Seed of the lot, sealed until the close</p>
          <p className="mono hash">{frozen.seedCommitment}</p>
        </details>
      )}
    </div>
  );
}
