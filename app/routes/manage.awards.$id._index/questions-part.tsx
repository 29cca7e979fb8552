import { useEffect, useRef } from "react";
import type { Question } from "~/domain/awards/question";
import { buttonClass } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { TextField } from "~/ui/text-field";
import { questionWords } from "~/ui/question-words";
import { QuestionFields } from "./question-fields";

interface QuestionsPartProps {
  questions: readonly Question[];
  nominationCap: number;
  tellNominees: boolean;
  errors: Record<string, string>;
}

/** The questions in order. Each button sends the form and keeps nothing, so they work without scripts. */
export function QuestionsPart({ questions, nominationCap, tellNominees, errors }: QuestionsPartProps) {
  const list = useRef<HTMLOListElement>(null);
  const [last] = questions.slice(-1);
  const newId = last?.label === "" ? last.id : null;
  useEffect(() => {
    // A new question is written at once.
    if (newId) list.current?.querySelector<HTMLElement>("li:last-child .qe input")?.focus();
  }, [newId]);
  return (
    <section className="blk" id="questions" tabIndex={-1}>
      <h2>Questions</h2>
      <p className="meta">Keep it under four. Every extra question costs about one nomination in ten.</p>
      <ol className="qs" ref={list}>
        {questions.map((question, at) => {
          const error = errors[`question.${question.id}`];
          return (
            <li key={question.id} id={`question.${question.id}`} tabIndex={-1}>
              <input type="hidden" name="questionIds" value={question.id} />
              <details open={question.label === "" || Boolean(error) || undefined}>
                <summary>
                  <span className="num">{at + 1}</span>
                  <span className="grow">
                    <b>{question.label || "New question"}</b>
                    <small>{questionWords(question)}</small>
                  </span>
                </summary>
                <QuestionFields question={question} />
                {error && <FieldError>{error}</FieldError>}
                <div className="row wrap">
                  <Edit value={`up:${question.id}`} disabled={at === 0} label={`Move question ${at + 1} up`}>
                    Up
                  </Edit>
                  <Edit
                    value={`down:${question.id}`}
                    disabled={at === questions.length - 1}
                    label={`Move question ${at + 1} down`}
                  >
                    Down
                  </Edit>
                  <Edit value={`remove:${question.id}`} label={`Remove question ${at + 1}`}>
                    Remove
                  </Edit>
                </div>
              </details>
            </li>
          );
        })}
      </ol>
      {errors.questions && <FieldError>{errors.questions}</FieldError>}
      <Edit value="add">Add a question</Edit>
      <div className="form cap">
        <TextField
          label="Nominations each person may send"
          name="nominationCap"
          type="number"
          min={0}
          max={100}
          defaultValue={nominationCap}
          error={errors.nominationCap}
          hint="0 sets no limit. Nobody nominates the same people twice in any case."
        />
        <div className="for-cycle">
          <Checkbox
            name="tellNominees"
            defaultChecked={tellNominees}
            label="Tell nominees that they are nominated"
            hint="By letter once they are on the shortlist, without the names of those who wrote. They may say that they would rather not until the vote opens."
          />
        </div>
      </div>
    </section>
  );
}

interface EditProps {
  value: string;
  label?: string;
  disabled?: boolean;
  children: string;
}

function Edit({ value, label, disabled, children }: EditProps) {
  return (
    <button
      type="submit"
      className={buttonClass({ size: "small" })}
      name="edit"
      value={value}
      disabled={disabled}
      aria-label={label}
      formNoValidate
    >
      {children}
    </button>
  );
}
