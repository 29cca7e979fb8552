import { questionKinds, type Question } from "~/domain/awards/question";
import { Checkbox } from "~/ui/choice";
import { questionKindNames } from "~/ui/question-words";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

const kinds = questionKinds.map((value) => ({ value, label: questionKindNames[value] }));

/** The fields of one question. Limits count words of a long answer, or bound a number. */
export function QuestionFields({ question }: { question: Question }) {
  const { id, kind, label, help, required, min, max, choices } = question;
  const name = (field: string) => `q.${id}.${field}`;
  return (
    <div className="qe">
      <TextField label="Question" name={name("label")} defaultValue={label} maxLength={300} />
      <TextField label="Help text" name={name("help")} defaultValue={help} maxLength={500} />
      <Select label="Kind" name={name("kind")} defaultValue={kind} options={kinds} />
      <TextField
        label="At least"
        name={name("min")}
        type="number"
        defaultValue={min ?? ""}
        hint="Words, or the number"
      />
      <TextField
        label="At most"
        name={name("max")}
        type="number"
        defaultValue={max ?? ""}
        hint="Words, or the number"
      />
      <TextArea
        label="Choices"
        name={name("choices")}
        rows={3}
        defaultValue={choices.join("\n")}
        hint="One a line, for “one of several”."
      />
      <Checkbox label="An answer is required" name={name("required")} defaultChecked={required} />
    </div>
  );
}
