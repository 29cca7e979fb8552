import { Link } from "@remix-run/react";
import type { FirstSummary } from "~/db/first-rounds.server";
import { SectionHead } from "~/ui/section-head";
import { methodNames } from "~/ui/voting-words";
import { number, plural } from "~/ui/words";

/** How the list of a final was made, with the way to the first round's own result. */
export function FirstRound({ first }: { first: FirstSummary }) {
  return (
    <>
      <SectionHead title="How the list was made" />
      <p>
        {wordsOf(first)} <Link to={`/results/${first.id}`}>See the first round</Link>
      </p>
    </>
  );
}

function wordsOf({ method, outcome, onList, entries, cast, eligible }: FirstSummary): string {
  const who =
    method === "rubric"
      ? `${number(cast)} of ${plural(eligible, "juror")} scored ${plural(entries, "entry", "entries")} first.`
      : `${number(cast)} of ${number(eligible)} voted first, on ${plural(entries, "entry", "entries")}: ${methodNames[method].toLowerCase()}.`;
  if (outcome === "no_quorum") return `${who} That was too few for a quorum, so nobody was left out.`;
  return onList === 0
    ? `${who} Nobody was chosen, so nobody was left out.`
    : `${who} ${number(onList)} went on.`;
}
