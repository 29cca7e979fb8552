import { answerText } from "~/domain/awards/answer-text";
import { chosenIn, idIn, type Question } from "~/domain/awards/question";
import { Checkbox, Radio } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import type { PersonOption } from "~/ui/person-option";
import { PersonPicker } from "~/ui/person-picker";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { FileAnswer } from "./file-answer";
import type { NominateData } from "./route";
import type { NominationUploading } from "./uploading";

interface StoryPartProps {
  questions: readonly Question[];
  answers: Record<string, string>;
  errors: Record<string, string>;
  people: Pick<NominateData["people"], "named"> & { foundFor?: FoundFor };
  wins: NominateData["wins"];
  onChange: () => void;
  /** Undefined where nothing can be changed any more. */
  uploading: NominationUploading | undefined;
}

interface FoundFor {
  name: string;
  query: string;
  people: readonly PersonOption[];
}

/** The questions of the award that was chosen. Answers to the same question stay when the award changes. */
export function StoryPart({ questions, answers, errors, ...choices }: StoryPartProps) {
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
            {...choices}
          />
        );
      })}
    </section>
  );
}

interface AnswerProps extends Pick<StoryPartProps, "people" | "wins" | "onChange" | "uploading"> {
  name: string;
  question: Question;
  answer: string | undefined;
  error: string | undefined;
}

function Answer(props: AnswerProps) {
  const { name, question, answer, error, people, wins, onChange } = props;
  const { kind, help, min, max, required } = question;
  const label = required ? question.label : `${question.label} (optional)`;
  const field = { label, name, hint: help || undefined, error, defaultValue: answer };
  switch (kind) {
    case "long": {
      const limits = min === null ? help : `${help} At least ${min} words.`.trim();
      const count = max === null ? undefined : { most: max, unit: "words" as const };
      return <TextArea {...field} hint={limits || undefined} count={count} rows={6} maxLength={20_000} />;
    }
    case "short": {
      const limits = min === null ? help : `${help} At least ${min} words.`.trim();
      return <TextField {...field} hint={limits || undefined} maxLength={200} />;
    }
    case "date":
      return <TextField {...field} type="date" />;
    case "link":
      return <TextField {...field} type="url" inputMode="url" maxLength={2_000} placeholder="https://" />;
    case "number":
      return <TextField {...field} inputMode="decimal" maxLength={20} />;
    case "choice":
    case "several":
      return <Choices {...props} />;
    case "person":
      return (
        <PersonPicker
          {...{ label, name, error, hint: field.hint }}
          source="/people/search"
          most={1}
          chosen={people.named.filter(({ id }) => id === idIn(answer ?? ""))}
          found={people.foundFor?.name === name ? people.foundFor : undefined}
          onChange={onChange}
        />
      );
    case "file":
      return <FileAnswer {...{ question, label, name, error, answer }} uploading={props.uploading} />;
    case "win":
      return <Select {...field} defaultValue={idIn(answer ?? "")} options={winOptions(wins, answer ?? "")} />;
  }
}

function winOptions(wins: NominateData["wins"], answer: string) {
  const offered = wins.map(({ id, title }) => ({ value: id, label: title }));
  const own = { value: idIn(answer), label: answerText({ kind: "win" }, answer) };
  const isOffered = own.label === "" || wins.some(({ id }) => id === own.value);
  return [{ value: "", label: "None" }, ...(isOffered ? [] : [own]), ...offered];
}

function Choices({ name, question, answer = "", error }: AnswerProps) {
  const { kind, choices, help, label, required } = question;
  const Box = kind === "several" ? Checkbox : Radio;
  const chosen = chosenIn(answer);
  return (
    <fieldset className="stack-s" id={name} tabIndex={-1}>
      <legend className="label">{required ? label : `${label} (optional)`}</legend>
      {(help || kind === "several") && <p className="hint">{`${help} ${howMany(question)}`.trim()}</p>}
      {choices.map((choice) => (
        <Box
          key={choice}
          label={choice}
          name={name}
          value={choice}
          defaultChecked={chosen.includes(choice)}
        />
      ))}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

function howMany({ kind, min, max }: Question): string {
  if (kind !== "several") return "";
  if (max !== null && max === min) return `Choose ${max}.`;
  if (max !== null) return min ? `Choose ${min} to ${max}.` : `Choose up to ${max}.`;
  return min ? `Choose at least ${min}.` : "Choose all that apply.";
}
