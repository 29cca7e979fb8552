import { Form } from "@remix-run/react";
import { allowsEqualRanks } from "~/domain/voting/ballot";
import { ballotForm } from "~/domain/voting/election";
import { timeLeft } from "~/ui/dates";
import { AwardFace } from "~/ui/award-face";
import { FormErrors } from "~/ui/form-errors";
import { useHydrated } from "~/ui/hydrated";
import { PageHead } from "~/ui/page-head";
import { asks } from "~/ui/voting-words";
import { spelled } from "~/ui/words";
import { outcomeOnBallot } from "./ballot-words";
import { choicesOf, type BallotPage } from "./ballot-page";
import { CastPart } from "./cast-part";
import { ChoicePaper } from "./choice-paper";
import { HowDecided } from "./how-decided";
import { NumberedPaper } from "./numbered-paper";
import { RankButton } from "./rank-button";
import { ScorePaper } from "./score-paper";
import { SlotPaper } from "./slot-paper";
import { StoryArticle } from "./story-article";
import { TierPaper } from "./tier-paper";
import { tierOf } from "./tiers";
import { useRanking } from "./use-ranking";
import { VotedBefore } from "./voted-before";
import type { WrittenBallot } from "./written-ballot";

interface BallotProps {
  page: BallotPage;
  errors?: Record<string, string>;
  written?: WrittenBallot;
}

/** The stories at the left in the voter's own order, the ballot paper at the right. */
export function Ballot({ page, errors, written }: BallotProps) {
  const hydrated = useHydrated();
  const choices = choicesOf(page);
  const fields = written?.fields ?? {};
  const isRanked = ballotForm(page.method) === "ranks" && page.method !== "plurality";
  const sharing = allowsEqualRanks(page.method) ? "shared" : "single";
  const ranking = useRanking(choices, fields, sharing);
  const withButtons = isRanked && hydrated;
  const left = timeLeft(page.now, page.closesAt);
  const lead = asks[page.method].replace("the stories", `the ${spelled(page.entries.length)} stories`);
  return (
    <>
      {page.face && <AwardFace face={page.face} />}
      <PageHead title={page.award} lead={[lead, outcomeOnBallot(page)].filter(Boolean).join(" ")}>
        <p className="row left-to-vote">
          <span className="num">{[left.main, left.rest].filter(Boolean).join(" ")}</span>
          <span className="meta">left to vote</span>
        </p>
      </PageHead>
      {page.votedOn && <VotedBefore on={page.votedOn} />}
      <div className="bal">
        <section aria-label="Finalists">
          {page.entries.map((entry) => (
            <StoryArticle key={entry.id} entry={entry}>
              {withButtons && entry.mayChoose && (
                <RankButton
                  title={entry.title}
                  rank={tierOf(ranking.tiers, entry.id)}
                  next={ranking.tiers.length + 1}
                  onRank={() => ranking.rank(entry.id)}
                  onKey={(key) => ranking.press(entry.id, key)}
                />
              )}
            </StoryArticle>
          ))}
          <HowDecided page={page} />
        </section>
        <Form method="post" className="paper" aria-label="Your ballot" noValidate>
          <div className="up">
            <FormErrors errors={errors} />
            {isRanked && !hydrated && (
              <NumberedPaper choices={choices} typed={fields} sharing={sharing} errors={errors} />
            )}
            {withButtons && sharing === "single" && <SlotPaper choices={choices} ranking={ranking} />}
            {withButtons && sharing === "shared" && <TierPaper choices={choices} ranking={ranking} />}
            {ballotForm(page.method) === "scores" && (
              <ScorePaper page={page} given={fields} errors={errors} />
            )}
            {!isRanked && ballotForm(page.method) !== "scores" && <ChoicePaper page={page} chosen={fields} />}
          </div>
          <CastPart page={page} />
        </Form>
      </div>
    </>
  );
}
