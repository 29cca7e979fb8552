import { filesBeside } from "~/domain/awards/file-answers";
import type { Question } from "~/domain/awards/question";
import { Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { PersonLine } from "~/ui/person-line";
import { StateChip, type StateWord } from "~/ui/state-chip";
import { StoryFiles } from "~/ui/story-files";
import type { ScreeningData } from "./route";

type Nomination = NonNullable<ScreeningData["entry"]>["nominations"][number];

const words: Partial<Record<Nomination["state"], StateWord>> = {
  returned: { label: "Returned", look: "warn" },
  declined: { label: "Declined", look: "bad" },
};

interface StoryProps {
  nomination: Nomination;
  questions: readonly Question[];
  canScreen: boolean;
}

/** What one nominator wrote, as they wrote it, with the ways to send it back or decline it. */
export function Story({ nomination, questions, canScreen }: StoryProps) {
  const { id, nominator, files, endorsements, answers, state, reason } = nomination;
  const word = words[state];
  const beside = filesBeside(questions, files);
  return (
    <article className="mg">
      <header className="row between">
        <PersonLine person={nominator} detail={nominator.jobTitle} size="small" />
        {word && <StateChip word={word} />}
        {canScreen && state !== "declined" && (
          <span className="acts">
            {state === "submitted" && (
              <ButtonLink size="small" to={`/manage/nominations/${id}/return`}>
                Return
              </ButtonLink>
            )}
            <ButtonLink size="small" to={`/manage/nominations/${id}/decline`}>
              Decline
            </ButtonLink>
          </span>
        )}
      </header>
      <div className="tx">
        {questions.map((question) => (
          <div className="qa" key={question.id}>
            <h3>
              {question.label} {question.audience === "hr" && <span className="meta">Not for the jury</span>}
            </h3>
            {question.kind === "file" && answers[question.id] ? (
              <StoryFiles files={files.filter(({ questionId }) => questionId === question.id)} />
            ) : (
              <Answer question={question} answer={answers[question.id] ?? ""} />
            )}
          </div>
        ))}
        {endorsements.map((endorsement) => (
          <div className="qa" key={endorsement.id}>
            <h3>Seconded by {endorsement.person.name}</h3>
            <p>{endorsement.words}</p>
          </div>
        ))}
        {beside.length > 0 && <StoryFiles files={beside} />}
        {reason && <p className="meta">Your reason: “{reason}”</p>}
      </div>
    </article>
  );
}
