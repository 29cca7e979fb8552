import { Form } from "@remix-run/react";
import { answerText } from "~/domain/awards/answer-text";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import type { Question } from "~/domain/awards/question";
import { cutText } from "~/domain/cut-text";
import { ButtonLink } from "./button";
import { RadioCard } from "./choice";
import { FieldError } from "./field";
import { FormErrors } from "./form-errors";
import { PageHead } from "./page-head";
import { SubmitButton } from "./submit-button";
import { TextArea } from "./text-area";

interface Screened {
  nominator: { name: string };
  nomineeNames: readonly string[];
  teamName: string;
  category: { name: string; questions: readonly Question[] };
  answers: Record<string, string>;
  cycle: { id: string; name: string };
  entryId: string | null;
}

interface SentStory {
  id: string;
  nominator: { name: string };
  answers: Record<string, string>;
}

/** What a page that decides about one nomination shows of it, and of the stories that it lets choose from. */
export function screenedInWords(nomination: Screened, stories: readonly SentStory[]) {
  const { nominator, nomineeNames, teamName, category, answers, cycle } = nomination;
  const whom = `${nomineeTitle([...nomineeNames], teamName)}, ${category.name}`;
  const isAsked = stories.length > 1;
  const wordsOf = (story: SentStory) =>
    category.questions.map(({ id }) => story.answers[id] ?? "").find((answer) => answer.trim() !== "") ?? "";
  return {
    about: isAsked ? `For ${whom}` : `${nominator.name} for ${whom}`,
    back: pathBack(nomination),
    cycle: { id: cycle.id, name: cycle.name },
    answers: isAsked
      ? []
      : category.questions.map((question) => ({
          label: question.label,
          answer: answerText(question, answers[question.id] ?? ""),
        })),
    stories: isAsked
      ? stories.map((story) => ({ id: story.id, of: story.nominator.name, words: beginning(wordsOf(story)) }))
      : [],
  };
}

const longestBeginning = 240;

function beginning(words: string): string {
  const start = cutText(words, longestBeginning);
  return start === words ? words : `${start.trimEnd()} …`;
}

/** The entry of a nomination in screening. */
export function pathBack({ cycle, entryId }: { cycle: { id: string }; entryId: string | null }): string {
  return `/manage/cycles/${cycle.id}/screening?entry=${entryId ?? ""}`;
}

/** The way to such a page, which ends with what is asked there. */
export function crumbsTo(question: string) {
  return ({ cycle, back }: Pick<ReturnType<typeof screenedInWords>, "cycle" | "back">) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: cycle.name, to: `/manage/cycles/${cycle.id}` },
    { label: "Screening", to: back },
    { label: question },
  ];
}

interface NominationDecisionProps {
  title: string;
  meaning: string;
  question: string;
  verb: string;
  /** What is done, as one word: where there are several stories. */
  word: "Decline" | "Return";
  nomination: ReturnType<typeof screenedInWords>;
  answered: { reason: string; story: string; errors: Record<string, string> } | undefined;
}

/** Asks for the reason of a decision about one nomination, with its words in view. */
export function NominationDecision(props: NominationDecisionProps) {
  const { title, meaning, question, verb, word, nomination, answered } = props;
  const errors = answered?.errors ?? {};
  const asksWhich = nomination.stories.length > 0;
  return (
    <>
      <PageHead title={asksWhich ? `${word} which story?` : title} lead={nomination.about} />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <p>{meaning} You can undo this for ten minutes, and the letter waits that long.</p>
        <StoryChoice stories={nomination.stories} word={word} answered={answered} />
        {nomination.answers.map(({ label, answer }) => (
          <div className="qa" key={label}>
            <h2 className="label">{label}</h2>
            <p>{answer || "No answer."}</p>
          </div>
        ))}
        <TextArea
          label={question}
          name="reason"
          rows={3}
          defaultValue={answered?.reason}
          error={errors.reason}
          maxLength={1000}
        />
        <p className="form-acts">
          <SubmitButton>{asksWhich ? word : verb}</SubmitButton>
          <ButtonLink to={nomination.back}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}

type StoryChoiceProps = Pick<NominationDecisionProps, "word" | "answered"> & {
  stories: NominationDecisionProps["nomination"]["stories"];
};

/** Which story of an entry is meant, where there are several. */
function StoryChoice({ stories, word, answered }: StoryChoiceProps) {
  if (stories.length === 0) return null;
  const error = answered?.errors.story;
  return (
    <fieldset className="stack-s" id="story" tabIndex={-1}>
      <legend className="label">Which story?</legend>
      {stories.map(({ id }) => (
        <input type="hidden" name="shown" value={id} key={id} />
      ))}
      <div className="cards">
        {stories.map(({ id, of, words }) => (
          <RadioCard
            key={id}
            name="story"
            value={id}
            title={`The story of ${of}`}
            defaultChecked={answered?.story === id}
          >
            {words}
          </RadioCard>
        ))}
        <RadioCard
          name="story"
          value="all"
          title={`${word} all of them`}
          defaultChecked={answered?.story === "all"}
        >
          Each nominator gets your reason by letter.
        </RadioCard>
      </div>
      {error && <FieldError id="story-error">{error}</FieldError>}
    </fieldset>
  );
}
