import { questionKinds, type Question } from "~/domain/awards/question";
import { mostFiles } from "~/domain/awards/evidence";
import { filesTaken } from "~/domain/awards/file-answers";
import { Checkbox } from "~/ui/choice";
import { usePeopleTeam } from "~/ui/people-team";
import { questionKindNames } from "~/ui/question-words";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

const kinds = questionKinds.map((value) => ({ value, label: questionKindNames[value] }));

const fileCounts = Array.from({ length: mostFiles }, (_, at) => ({
  value: String(at + 1),
  label: at === 0 ? "One file" : `Up to ${at + 1} files`,
}));

/** The fields of one question; those that its kind does not ask for are hidden by style. */
export function QuestionFields({ question }: { question: Question }) {
  const { id, kind, label, help, required, min, max, choices, audience } = question;
  const peopleTeam = usePeopleTeam();
  const name = (field: string) => `q.${id}.${field}`;
  const bound = (limit: number | null) => (kind === "number" ? (limit ?? "") : "");
  return (
    <div className="qe">
      <TextField label="Question" name={name("label")} defaultValue={label} maxLength={300} />
      <TextField label="Help text" name={name("help")} defaultValue={help} maxLength={500} />
      <Select label="Kind" name={name("kind")} defaultValue={kind} options={kinds} />
      <div className="pair-of-fields q-limits">
        <TextField label="At least" name={name("min")} type="number" defaultValue={min ?? ""} />
        <TextField label="At most" name={name("max")} type="number" defaultValue={max ?? ""} />
        <p className="hint">Words of a text, or how many of several choices.</p>
      </div>
      <div className="pair-of-fields q-number">
        <TextField label="Lowest number" name={name("lowest")} type="number" defaultValue={bound(min)} />
        <TextField label="Highest number" name={name("highest")} type="number" defaultValue={bound(max)} />
        <p className="hint">Empty sets no bound.</p>
      </div>
      <div className="q-files">
        <Select
          label="How many files"
          name={name("files")}
          defaultValue={String(kind === "file" ? filesTaken(question) : 1)}
          options={fileCounts}
          hint={`PDF, PNG or JPG, up to 10 MB each. A jury that judges blind does not see them: what it must not know cannot be covered inside a file.`}
        />
      </div>
      <div className="q-choices">
        <TextArea
          label="Choices"
          name={name("choices")}
          rows={4}
          defaultValue={choices.join("\n")}
          hint="One a line."
        />
      </div>
      <div className="stack-s">
        <Checkbox label="An answer is required" name={name("required")} defaultChecked={required} />
        <Checkbox
          label={`For the ${peopleTeam} alone`}
          hint="Otherwise the jury and voters may read the answer too."
          name={name("hidden")}
          defaultChecked={audience === "hr"}
        />
      </div>
    </div>
  );
}
