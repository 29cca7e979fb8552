import type { Question } from "~/domain/awards/question";
import { Radio } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

interface StoryPartProps {
  questions: readonly Question[];
  answers: Record<string, string>;
  errors: Record<string, string>;
}

/** The questions of the award that was chosen. Answers to the same question stay when the award changes. */
export function StoryPart({ questions, answers, errors }: StoryPartProps) {
  return (
    <section className="part" id="story">
      <h2>Tell the story</h2>
      {questions.map((question) => {
        const name = `answer.${question.id}`;
        return (
          <Answer
            key={question.id}
            name={name}
            question={question}
            answer={answers[question.id]}
            error={errors[name]}
          />
        );
      })}
    </section>
  );
}

interface AnswerProps {
  name: string;
  question: Question;
  answer: string | undefined;
  error: string | undefined;
}

function Answer({ name, question, answer, error }: AnswerProps) {
  const { kind, help, min, max, required } = question;
  const label = required ? question.label : `${question.label} (optional)`;
  const field = { label, name, hint: help || undefined, error, defaultValue: answer };
  switch (kind) {
    case "long": {
      const limits = min === null ? help : `${help} At least ${min} words.`.trim();
      const count = max === null ? undefined : { most: max, unit: "words" as const };
      return <TextArea {...field} hint={limits || undefined} count={count} rows={6} maxLength={20_000} />;
    }
    case "short":
      return <TextField {...field} maxLength={200} />;
    case "number":
      return <TextField {...field} inputMode="decimal" maxLength={20} />;
    case "choice":
      return <Choice name={name} question={question} answer={answer} error={error} />;
  }
}

function Choice({ name, question, answer, error }: AnswerProps) {
  return (
    <fieldset className="stack-s" id={name} tabIndex={-1}>
      <legend className="label">{question.required ? question.label : `${question.label} (optional)`}</legend>
      {question.help && <p className="hint">{question.help}</p>}
      {question.choices.map((choice) => (
        <Radio key={choice} label={choice} name={name} value={choice} defaultChecked={choice === answer} />
      ))}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
