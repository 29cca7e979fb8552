import { ButtonLink } from "~/ui/button";
import { day } from "~/ui/dates";
import { PageHead } from "~/ui/page-head";
import type { VotePage } from "./page-data.server";

/** What a voter sees while the vote is paused. */
export function Paused({ page }: { page: VotePage }) {
  const mine = page.votedOn
    ? `You voted on ${day(page.votedOn, "UTC")}, and your ballot stays sealed in the box.`
    : "You have not voted yet, and lose nothing by waiting.";
  return (
    <>
      <PageHead
        title={page.award}
        lead={`This vote is paused for the moment. ${mine} You get a letter when it goes on.`}
      />
      <ButtonLink to="/vote">My ballots</ButtonLink>
    </>
  );
}
