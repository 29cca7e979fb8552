import { ButtonLink } from "~/ui/button";
import { day, dayAndTime } from "~/ui/dates";
import { PageHead } from "~/ui/page-head";
import type { VotePage } from "./page-data.server";

/** What a voter sees once casting is over. */
export function Closed({ page }: { page: VotePage }) {
  const { timeZone, hasResult } = page;
  const closed = `Voting closed on ${dayAndTime(page.closesAt, timeZone)}.`;
  const mine = page.votedOn ? `You voted on ${day(page.votedOn, "UTC")}.` : "You cast no ballot this time.";
  const next = hasResult
    ? "The result is out."
    : page.announceAt
      ? `The result is announced on ${dayAndTime(page.announceAt, timeZone)}.`
      : "Two people certify the count before the result is announced.";
  return (
    <>
      <PageHead title={page.award} lead={`${closed} ${mine} ${next}`} />
      <div className="row wrap">
        {hasResult && (
          <ButtonLink look="primary" to={`/results/${page.id}`}>
            See the result
          </ButtonLink>
        )}
        <ButtonLink to="/vote">My ballots</ButtonLink>
      </div>
    </>
  );
}
