import { Form } from "@remix-run/react";
import { day, timeLeft } from "~/ui/dates";
import { FormErrors } from "~/ui/form-errors";
import { useHydrated } from "~/ui/hydrated";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { asks } from "~/ui/voting-words";
import { spelled } from "~/ui/words";
import { CastPart } from "./cast-part";
import { ChoicePaper } from "./choice-paper";
import { HowDecided } from "./how-decided";
import { NumberedPaper } from "./numbered-paper";
import type { BallotPage } from "./page-data.server";
import { byKey, place } from "./ranking";
import { RankButton } from "./rank-button";
import { SlotPaper } from "./slot-paper";
import { StoryArticle } from "./story-article";
import { useRanking } from "./use-ranking";
import type { WrittenBallot } from "./written-ballot.server";

export interface Choice {
  id: string;
  title: string;
  detail: string;
}

interface BallotProps {
  page: BallotPage;
  choices: Choice[];
  until: string;
  errors?: Record<string, string>;
  written?: WrittenBallot;
}

/** The stories at the left in the voter's own order, the ballot paper at the right. */
export function Ballot({ page, choices, until, errors, written }: BallotProps) {
  const hydrated = useHydrated();
  const { ranking, told, change } = useRanking(new Map(choices.map(({ id, title }) => [id, title])));
  const isRanked = page.method === "irv";
  const withButtons = isRanked && hydrated;
  const left = timeLeft(page.now, page.closesAt);
  const lead = asks[page.method].replace("the stories", `the ${spelled(page.entries.length)} stories`);
  return (
    <>
      <PageHead title={page.award} lead={lead}>
        <p className="row left-to-vote">
          <span className="num">{[left.main, left.rest].filter(Boolean).join(" ")}</span>
          <span className="meta">left to vote</span>
        </p>
      </PageHead>
      {page.votedOn && (
        <Note look="good">
          You voted on {day(page.votedOn, "UTC")}. A new ballot replaces it, and the receipt code changes.
        </Note>
      )}
      <div className="bal">
        <section aria-label="Finalists">
          {page.entries.map((entry) => (
            <StoryArticle key={entry.id} entry={entry}>
              {withButtons && entry.mayChoose && (
                <RankButton
                  title={entry.title}
                  rank={ranking.indexOf(entry.id) + 1}
                  next={ranking.length + 1}
                  onRank={() => change(place(ranking, entry.id, choices.length), entry.id)}
                  onKey={(key) => {
                    const next = byKey(ranking, entry.id, key, choices.length);
                    if (next) change(next, entry.id);
                    return next !== null;
                  }}
                />
              )}
            </StoryArticle>
          ))}
          <HowDecided page={page} />
        </section>
        <Form method="post" className="paper" aria-label="Your ballot" noValidate>
          <div className="up">
            <FormErrors errors={errors} />
            {!isRanked && <ChoicePaper page={page} chosen={written?.choice} />}
            {isRanked && !hydrated && (
              <NumberedPaper choices={choices} places={written?.places} errors={errors} />
            )}
            {withButtons && <SlotPaper choices={choices} ranking={ranking} change={change} told={told} />}
          </div>
          <CastPart peopleTeam={page.peopleTeam} until={until} asksBlank={errors?.blank !== undefined} />
        </Form>
      </div>
    </>
  );
}
